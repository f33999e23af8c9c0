package org.seedbed.order;

/** What came of a payment that a provider says is made. */
public enum Outcome {
    /** The order is paid. */
    PAID,
    /** That was known; nothing changed. */
    ALREADY,
    /** The order had ended, but its goods could be had once more: it is paid. */
    LATE_REALLOCATED,
    /** The goods are gone, or the order was paid before or cancelled: the money goes back. */
    LATE_REFUND_WANTED,
    /** Session, shop, amount or currency are not this order's: put aside, and nothing counts as paid. */
    MISMATCH
}
