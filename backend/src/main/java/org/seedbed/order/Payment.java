package org.seedbed.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to pay an order, at one provider, in one session.
 *
 * @param key what makes the provider's calls for this attempt idempotent; stored before the first of them
 * @param session the provider's name for it, once it is known
 * @param url where the buyer pays
 */
public record Payment(
        int attempt,
        @Nullable String provider,
        String key,
        @Nullable String session,
        @Nullable String url,
        State state,
        long amount,
        Instant begunAt,
        @Nullable Instant paidAt) {

    /** How far an attempt has come. News of a lower rank than what is known changes nothing. */
    public enum State {
        CREATED,
        REQUIRES_ACTION,
        PROCESSING,
        AUTHORIZED,
        FAILED,
        CANCELLED,
        CAPTURED;

        boolean isBelow(State other) {
            return compareTo(other) < 0;
        }

        /** Whether the buyer may still pay in it. */
        public boolean isOpen() {
            return isBelow(FAILED);
        }
    }

    static Payment first(String key, long amount, Instant now) {
        return new Payment(1, null, key, null, null, State.CREATED, amount, now, null);
    }

    Payment at(State next) {
        return new Payment(attempt, provider, key, session, url, next, amount, begunAt, paidAt);
    }

    Payment started(String by, String name, @Nullable String where) {
        return new Payment(attempt, by, key, name, where, state, amount, begunAt, paidAt);
    }

    Payment captured(String by, String name, Instant at) {
        return new Payment(attempt, by, key, name, url, State.CAPTURED, amount, begunAt, at);
    }
}
