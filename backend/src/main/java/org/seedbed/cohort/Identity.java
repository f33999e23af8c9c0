package org.seedbed.cohort;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Row;

/** By what a row names a person: an external id, a phone number, or both. */
record Identity(@Nullable String externalId, @Nullable String phone) {
    private static final int LONGEST_ID = 40;

    /** Null if the row names nobody, or names them in a way that cannot be right; the run then knows why. */
    static @Nullable Identity of(Row row, ImportRun run) {
        var idCell = ImportColumn.EXTERNAL_ID.of(row);
        var phoneCell = ImportColumn.PHONE.of(row);
        if (idCell.isEmpty() && phoneCell.isEmpty()) {
            run.report(idCell.problem("identity-missing"));
            return null;
        }
        var externalId = run.read(idCell.identifier());
        if (externalId != null && externalId.length() > LONGEST_ID) {
            run.report(idCell.problem("too-long"));
            return null;
        }
        var phone = run.read(phoneCell.phone());
        boolean unreadable = (externalId == null && !idCell.isEmpty()) || (phone == null && !phoneCell.isEmpty());
        return unreadable ? null : new Identity(externalId, phone);
    }

    List<String> keys() {
        return Stream.of(externalId == null ? null : "id:" + externalId, phone == null ? null : "phone:" + phone)
                .filter(Objects::nonNull)
                .toList();
    }
}
