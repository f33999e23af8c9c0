package org.seedbed.order;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Refund.Cause;
import org.seedbed.order.Refund.State;

/** Refunds that nobody of the shop or the buyer asked for; once made, they go on as all others do. */
final class UnaskedRefunds {
    private UnaskedRefunds() {}

    /** All of a payment that was not accepted. */
    static Refund whole(Order order, Payment payment, Instant now) {
        return unasked(order, State.APPROVED, payment.attempt(), payment.amount(), Cause.NOT_ACCEPTED, null, now);
    }

    /** Money that somebody sent back on the provider's own pages; it is for nothing in particular, as goodwill is. */
    static Order seen(Order order, int attempt, long amount, String providerId, Instant now) {
        if (order.refundAt(providerId).isPresent()) {
            return order;
        }
        long cap = order.payments().stream()
                .filter(payment -> payment.attempt() == attempt && payment.state() == Payment.State.CAPTURED)
                .mapToLong(order::left)
                .sum();
        refuseIf(amount <= 0, "refund-amount");
        refuseIf(amount > cap, "refund-above-cap", cap);
        return OrderEdit.of(order)
                .add(unasked(order, State.SUBMITTED, attempt, amount, Cause.AT_PROVIDER, providerId, now))
                .done();
    }

    private static Refund unasked(
            Order order, State state, int attempt, long amount, Cause cause, @Nullable String providerId, Instant now) {
        var refundId = Refunding.nextId(order);
        return new Refund(
                refundId,
                state,
                attempt,
                amount,
                List.of(),
                0,
                amount,
                null,
                cause,
                Refunding.key(order, refundId),
                providerId,
                now,
                null,
                null);
    }
}
