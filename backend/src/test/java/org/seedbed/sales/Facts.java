package org.seedbed.sales;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;

/** What files say of orders, in the words of a test. */
final class Facts {
    static final ShopId SHOP = new ShopId("shop");
    private static final String FILE_TIME = "2026-01-31T00:00:00Z";

    private Facts() {}

    static SaleFacts paid(ShopId shop, String orderNo, String paidAt, long gross) {
        return money(shop, orderNo, SaleStatus.PAID, paidAt, new Figures(gross, 0, gross), FILE_TIME);
    }

    static SaleFacts money(
            ShopId shop, String orderNo, SaleStatus status, @Nullable String paidAt, Figures figures, String fileTime) {
        var paid = paidAt == null ? null : Instant.parse(paidAt);
        var money = new SaleMoney(status, paid, paid, figures, 1, Instant.parse(fileTime), new Source("orders", 2));
        return new SaleFacts("taobao", shop, orderNo, "CNY", money, null);
    }

    static SaleFacts lines(ShopId shop, String orderNo, SaleLine... lines) {
        return new SaleFacts("taobao", shop, orderNo, "CNY", null, List.of(lines));
    }

    static SaleLine line(String title, int quantity, @Nullable Long listed) {
        return new SaleLine(null, title, null, null, quantity, listed, new Source("items", 2));
    }
}
