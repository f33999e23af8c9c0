package org.seedbed.payment;

/** A refund as its provider describes it. */
public record ProviderRefund(String id, State state) {
    /** How far the money has come. */
    public enum State {
        PENDING,
        SUCCEEDED,
        FAILED
    }
}
