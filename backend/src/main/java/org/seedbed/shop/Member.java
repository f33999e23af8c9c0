package org.seedbed.shop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Invalid;

/** One person's part in a shop: so many ten-thousandths of its earnings, from the first to the last day, both included. */
public record Member(
        AccountId account,
        int basisPoints,
        LocalDate from,
        @Nullable LocalDate to) {
    public Member {
        if (basisPoints < 1 || basisPoints > Shares.WHOLE) {
            throw Invalid.field("members", "share-out-of-range", basisPoints);
        }
        if (to != null && to.isBefore(from)) {
            throw Invalid.field("members", "share-ends-before-start", from, to);
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Member other) {
        return holdsOn(other.from) || other.holdsOn(from);
    }
}
