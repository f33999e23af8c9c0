package org.seedbed.sales;

import org.jspecify.annotations.Nullable;

/** One article of an order as its file lists it; {@code listed} is the file's own amount for it, if it has one. */
public record SaleLine(
        @Nullable String lineId,
        @Nullable String title,
        @Nullable String variant,
        @Nullable String sku,
        int quantity,
        @Nullable Long listed,
        Source source) {

    public SaleLine {
        if (quantity < 0 || (listed != null && listed < 0)) {
            throw new IllegalArgumentException("A line is never below zero");
        }
    }

    boolean saysTheSameAs(SaleLine other) {
        return new SaleLine(lineId, title, variant, sku, quantity, listed, other.source).equals(other);
    }
}
