package org.seedbed.marketplace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.seedbed.marketplace.ImportView.ImportFailure;
import org.seedbed.marketplace.ImportView.ImportPerson;
import org.seedbed.marketplace.ImportView.ImportShop;
import org.seedbed.marketplace.ImportView.ImportSpan;
import org.seedbed.marketplace.ImportView.ImportTotals;
import org.seedbed.sales.SalesChange;

/** An import in a list. */
record ImportRow(
        String id,
        String status,
        ImportShop shop,
        String fileName,
        @Nullable String platform,
        @Nullable String kind,
        int rows,
        int orders,
        @Nullable ImportTotals totals,
        @Nullable ImportSpan span,
        @Nullable SalesChange changes,
        int problemCount,
        Instant createdAt,
        ImportPerson createdBy,
        @Nullable Instant committedAt,
        @Nullable ImportFailure failure) {

    static ImportRow of(ImportView view) {
        return new ImportRow(
                view.id(),
                view.status(),
                view.shop(),
                view.fileName(),
                view.platform(),
                view.kind(),
                view.rows(),
                view.orders(),
                view.totals(),
                view.span(),
                view.changes(),
                view.problemCount(),
                view.createdAt(),
                view.createdBy(),
                view.committedAt(),
                view.failure());
    }
}
