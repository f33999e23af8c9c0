package org.seedbed.sales;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an order file says of one order: its status, its moments and its money. {@code sourceTime} is the latest time in any row
 * of that file and tells older files from newer ones.
 */
public record SaleMoney(
        SaleStatus status,
        @Nullable Instant orderedAt,
        @Nullable Instant paidAt,
        Figures figures,
        @Nullable Integer units,
        Instant sourceTime,
        Source source) {

    public SaleMoney {
        if (paidAt == null && !figures.equals(Figures.NONE)) {
            throw new IllegalArgumentException("Money without a time of payment belongs to no day");
        }
    }

    /** What holds after this newly read statement: an older file may bring news, but never takes the status back. */
    SaleMoney followedBy(SaleMoney read) {
        var latest = sourceTime.isAfter(read.sourceTime) ? sourceTime : read.sourceTime;
        boolean isOlder = read.sourceTime.isBefore(sourceTime);
        boolean keeps = saysTheSameAs(read) || (isOlder && !read.status.isBeyond(status));
        var kept = keeps ? this : read;
        return new SaleMoney(kept.status, kept.orderedAt, kept.paidAt, kept.figures, kept.units, latest, kept.source);
    }

    boolean saysTheSameAs(SaleMoney other) {
        return new SaleMoney(status, orderedAt, paidAt, figures, units, other.sourceTime, other.source).equals(other);
    }
}
