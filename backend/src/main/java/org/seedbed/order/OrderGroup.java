package org.seedbed.order;

import static org.seedbed.order.OrderState.CANCELLED;
import static org.seedbed.order.OrderState.COMPLETED;
import static org.seedbed.order.OrderState.DELIVERED;
import static org.seedbed.order.OrderState.EXPIRED;
import static org.seedbed.order.OrderState.PAID;
import static org.seedbed.order.OrderState.PARTIALLY_SHIPPED;
import static org.seedbed.order.OrderState.PENDING_PAYMENT;
import static org.seedbed.order.OrderState.PROCESSING;

import java.util.Set;

/** Orders as a seller sorts them: by what is to be done next. */
public enum OrderGroup {
    TO_SHIP(PAID, PROCESSING, PARTIALLY_SHIPPED),
    WAITING(PENDING_PAYMENT),
    SHIPPED(OrderState.SHIPPED),
    DONE(DELIVERED, COMPLETED, EXPIRED, CANCELLED),
    ALL(
            PAID,
            PROCESSING,
            PARTIALLY_SHIPPED,
            PENDING_PAYMENT,
            OrderState.SHIPPED,
            DELIVERED,
            COMPLETED,
            EXPIRED,
            CANCELLED);

    private final Set<OrderState> states;

    OrderGroup(OrderState... states) {
        this.states = Set.of(states);
    }

    Set<OrderState> states() {
        return states;
    }

    /** What waits is looked at from the oldest on, what is done from the newest. */
    boolean isOldestFirst() {
        return this == TO_SHIP;
    }
}
