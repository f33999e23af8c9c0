package org.seedbed.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel with some of an order's units. */
public record Fulfilment(
        String fulfilmentId,
        State state,
        List<Units> units,
        @Nullable Carrier carrier,
        @Nullable String trackingNumber,
        Instant begunAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt) {

    public Fulfilment {
        units = List.copyOf(units);
    }

    /** Where a parcel is. */
    public enum State {
        PENDING,
        PACKED,
        SHIPPED,
        DELIVERED,
        RETURNED_TO_SENDER,
        CANCELLED;

        /** Whether the units are in the parcel for the buyer. */
        boolean holdsUnits() {
            return this != RETURNED_TO_SENDER && this != CANCELLED;
        }

        boolean hasLeft() {
            return this == SHIPPED || this == DELIVERED;
        }
    }

    /** So many units of a line. */
    public record Units(String lineId, int quantity) {}

    Fulfilment at(State next) {
        return new Fulfilment(fulfilmentId, next, units, carrier, trackingNumber, begunAt, shippedAt, deliveredAt);
    }

    Fulfilment shipped(Carrier by, @Nullable String number, Instant now) {
        return new Fulfilment(fulfilmentId, State.SHIPPED, units, by, number, begunAt, now, null);
    }

    Fulfilment delivered(Instant now) {
        return new Fulfilment(fulfilmentId, State.DELIVERED, units, carrier, trackingNumber, begunAt, shippedAt, now);
    }
}
