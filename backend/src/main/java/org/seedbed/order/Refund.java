package org.seedbed.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back: for lines, for shipping, as goodwill, or all of a payment that was not accepted.
 *
 * @param attempt the payment it comes from
 * @param key what makes the provider's call idempotent
 * @param cause why it was made if nobody of the shop or the buyer asked for it
 * @param restockDue true until the units that come back with it are on the shelf, then absent
 */
public record Refund(
        String refundId,
        State state,
        int attempt,
        long amount,
        List<Line> lines,
        long shipping,
        long goodwill,
        @Nullable String reason,
        @Nullable Cause cause,
        String key,
        @Nullable String providerId,
        Instant wantedAt,
        @Nullable Instant endedAt,
        @Nullable Boolean restockDue) {

    public Refund {
        lines = List.copyOf(lines);
    }

    /** Where a refund stands. */
    public enum State {
        REQUESTED,
        APPROVED,
        SUBMITTED,
        SUCCEEDED,
        FAILED,
        REJECTED,
        CANCELLED;

        /** Whether the money is promised, but not back yet. */
        public boolean isPending() {
            return this == APPROVED || this == SUBMITTED;
        }
    }

    /** What makes a refund that nobody asked for here. */
    public enum Cause {
        /** The payment was not accepted: it came late, or for goods that are gone. */
        NOT_ACCEPTED,
        /** Somebody gave the money back on the provider's own pages. */
        AT_PROVIDER
    }

    /** Units of one line that are refunded. */
    public record Line(String lineId, int quantity, long amount) {}

    /** What somebody wants refunded; the amounts of lines follow from what was paid for them. */
    public record Wish(
            List<Units> units,
            long shipping,
            long goodwill,
            boolean restock,
            @Nullable String reason) {
        public Wish {
            units = List.copyOf(units);
        }
    }

    /** So many units of a line. */
    public record Units(String lineId, int quantity) {}

    boolean counts() {
        return state.isPending() || state == State.SUCCEEDED;
    }

    Refund at(State next, @Nullable String provided, @Nullable Instant ended) {
        var due = next.isPending() || next == State.SUCCEEDED ? restockDue : null;
        return new Refund(
                refundId, next, attempt, amount, lines, shipping, goodwill, reason, cause, key, provided, wantedAt,
                ended, due);
    }

    Refund asked() {
        return new Refund(
                refundId,
                State.REQUESTED,
                attempt,
                amount,
                lines,
                shipping,
                goodwill,
                reason,
                cause,
                key,
                null,
                wantedAt,
                null,
                restockDue);
    }

    Refund restocked() {
        return new Refund(
                refundId,
                state,
                attempt,
                amount,
                lines,
                shipping,
                goodwill,
                reason,
                cause,
                key,
                providerId,
                wantedAt,
                endedAt,
                null);
    }
}
