package org.seedbed.order;

import java.util.Set;

/** Where an order stands. From PAID to DELIVERED it follows from the parcels and cannot be set. */
public enum OrderState {
    DRAFT,
    PENDING_PAYMENT,
    PAID,
    PROCESSING,
    PARTIALLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    COMPLETED,
    EXPIRED,
    CANCELLED;

    static final Set<OrderState> UNDER_WAY = Set.of(PAID, PROCESSING, PARTIALLY_SHIPPED, SHIPPED, DELIVERED);
    static final Set<OrderState> NOTHING_SHIPPED = Set.of(PAID, PROCESSING);
    static final Set<OrderState> ENDED_UNPAID = Set.of(EXPIRED, CANCELLED);

    /** Whether the buyer's payment was accepted and the shop owes the goods, or has sent them. */
    public boolean isSale() {
        return UNDER_WAY.contains(this) || this == COMPLETED;
    }
}
