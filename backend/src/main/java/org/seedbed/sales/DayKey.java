package org.seedbed.sales;

import java.time.LocalDate;
import org.seedbed.shared.ShopId;

/** What one sum by day is of. */
record DayKey(ShopId shop, LocalDate day, String channel, String currency) {
    static DayKey of(Sale sale, LocalDate day) {
        return new DayKey(sale.shop(), day, sale.channel(), sale.currency());
    }

    String id() {
        return shop.value() + "|" + day + "|" + channel + "|" + currency;
    }
}
