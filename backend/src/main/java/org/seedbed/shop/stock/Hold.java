package org.seedbed.shop.stock;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Units set apart for an order: until some time while it is not paid, or claimed at some time because it is. */
record Hold(
        String order,
        int quantity,
        @Nullable Instant until,
        @Nullable Instant claimedAt) {
    static Hold until(Instant until, String order, int quantity) {
        return new Hold(order, quantity, until, null);
    }

    boolean isClaimed() {
        return claimedAt != null;
    }

    boolean hasExpired(Instant now) {
        return until != null && !until.isAfter(now);
    }

    /** As it is stored, while it is not claimed. */
    Document toDocument() {
        return new Document("order", order).append("quantity", quantity).append("until", until);
    }
}
