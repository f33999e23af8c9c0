package org.seedbed.revenue;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which money is asked about; every figure and the sales behind it are found with the same filter. It is read from the address,
 * so ids are plain text here.
 */
record RevenueFilter(
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable String shop,
        @Nullable String cohort,
        @Nullable String region,
        @Nullable String channel,
        @Nullable String currency) {
    /** In place of a cohort: what people outside every cohort earned. */
    static final String NO_COHORT = "none";

    private static final String USUAL_CURRENCY = "CNY";

    @Nullable
    ShopId shopId() {
        return shop == null ? null : new ShopId(shop);
    }

    @Nullable
    RegionCode regionCode() {
        try {
            return region == null ? null : new RegionCode(region);
        } catch (IllegalArgumentException notACode) {
            throw Invalid.field("region", "malformed");
        }
    }

    Period period() {
        return new Period(from, to);
    }

    String currencyCode() {
        return currency == null ? USUAL_CURRENCY : currency;
    }
}
