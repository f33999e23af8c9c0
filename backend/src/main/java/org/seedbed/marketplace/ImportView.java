package org.seedbed.marketplace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.sales.SaleStatus;
import org.seedbed.sales.SalesChange;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.ShopId;

/** An import with everything its reader decides by. */
record ImportView(
        String id,
        String status,
        ImportShop shop,
        String fileName,
        @Nullable String platform,
        @Nullable String kind,
        @Nullable String layout,
        @Nullable String encoding,
        int rows,
        int orders,
        @Nullable ImportTotals totals,
        @Nullable ImportSpan span,
        List<ImportStatusCount> statuses,
        List<MarketplaceProblem> problems,
        int problemCount,
        @Nullable SalesChange changes,
        ImportProgress progress,
        Instant createdAt,
        ImportPerson createdBy,
        @Nullable Instant committedAt,
        @Nullable ImportFailure failure) {

    record ImportShop(ShopId id, String name) {}

    record ImportTotals(String currency, long gross, long refunds, long adjustments, long net) {}

    record ImportSpan(LocalDate from, LocalDate to) {}

    record ImportStatusCount(String raw, @Nullable SaleStatus status, int count) {}

    record MarketplaceProblem(
            int row, @Nullable String column, @Nullable String value, String code, String severity, String message) {}

    record ImportProgress(int done, int total) {}

    record ImportPerson(AccountId id, String name) {}

    record ImportFailure(String code, String message) {}
}
