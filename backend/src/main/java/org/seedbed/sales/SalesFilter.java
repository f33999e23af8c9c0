package org.seedbed.sales;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;

/** Which paid orders are meant: of these shops, paid from the first to the last day, both included. */
public record SalesFilter(
        Set<ShopId> shops,
        LocalDate from,
        LocalDate to,
        @Nullable String channel,
        String currency) {
    public SalesFilter {
        shops = Set.copyOf(shops);
    }
}
