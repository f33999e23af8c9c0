package org.seedbed.sales;

/** Where an order stands, in one vocabulary for all channels, from the earliest to the last it can reach. */
public enum SaleStatus {
    AWAITING_PAYMENT,
    PAID,
    PARTLY_SHIPPED,
    SHIPPED,
    COMPLETED,
    CLOSED_UNPAID,
    REFUNDED_PARTIAL,
    REFUNDED_FULL;

    boolean isBeyond(SaleStatus other) {
        return compareTo(other) > 0;
    }
}
