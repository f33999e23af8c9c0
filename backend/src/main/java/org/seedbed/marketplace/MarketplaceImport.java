package org.seedbed.marketplace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.sales.SalesChange;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One file on its way to sales. Recording goes part by part: {@code planned} is what the part under way changes, decided before
 * it is recorded, so that a run that was interrupted reports the same as one that was not.
 */
@Document("marketplaceImports")
record MarketplaceImport(
        @Id String id,
        ShopId shop,
        String fileName,
        ImportStatus status,
        AccountId createdBy,
        Instant createdAt,
        @Nullable Contents contents,
        int rowParts,
        int factParts,
        int partsDone,
        @Nullable SalesChange expected,
        SalesChange recorded,
        @Nullable SalesChange planned,
        @Nullable AccountId committedBy,
        @Nullable Instant committedAt,
        @Nullable Failure failure) {

    static MarketplaceImport begin(String id, ShopId shop, String fileName, AccountId by, Instant now) {
        return new MarketplaceImport(
                id,
                shop,
                fileName,
                ImportStatus.READING,
                by,
                now,
                null,
                0,
                0,
                0,
                null,
                SalesChange.NONE,
                null,
                null,
                null,
                null);
    }

    boolean isRecorded() {
        return partsDone == factParts;
    }

    /** What committing changes, or changed. */
    @Nullable
    SalesChange changes() {
        return status == ImportStatus.COMMITTED ? recorded : expected;
    }

    /** Why a file came to nothing. */
    record Failure(String code, List<Object> arguments) {}
}
