package org.seedbed.sales;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;

/** What one file says of one order; a part the file is silent about is null and stays as it is. */
public record SaleFacts(
        String channel,
        ShopId shop,
        String orderNo,
        String currency,
        @Nullable SaleMoney money,
        @Nullable List<SaleLine> lines) {

    public SaleFacts {
        lines = lines == null ? null : List.copyOf(lines);
    }

    String saleId() {
        return channel + "|" + shop.value() + "|" + orderNo;
    }
}
