package org.seedbed.order;

import java.time.Instant;

/** A signed amount on one account. The entries of a group are made together and add up to 0. */
public record LedgerEntry(String group, Account account, long amount, Instant at) {
    /** Whose money it is: the buyer gives it, the other accounts say for what. */
    public enum Account {
        BUYER,
        GOODS,
        SHIPPING,
        DISCOUNT,
        REFUND,
        /** Money taken for an order that was not accepted, until it has gone back. */
        HELD
    }
}
