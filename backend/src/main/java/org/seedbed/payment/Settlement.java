package org.seedbed.payment;

import org.seedbed.order.Order;
import org.seedbed.order.OrderBook;
import org.seedbed.order.OrderId;
import org.seedbed.order.Outcome;
import org.seedbed.order.Payment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells orders what providers say: the one routine for the buyer's return, for events and for what is found by asking. Whatever is
 * said twice or late changes nothing.
 */
@Service
public class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final OrderBook orders;
    private final Providers providers;

    Settlement(OrderBook orders, Providers providers) {
        this.orders = orders;
        this.providers = providers;
    }

    /** Asks the provider about the attempt, if it has a session, and applies the answer. */
    public void ask(Order order, Payment attempt) {
        if (attempt.session() != null) {
            providers.named(attempt.provider()).ifPresent(provider -> apply(order, provider, attempt));
        }
    }

    private void apply(Order order, PaymentProvider provider, Payment attempt) {
        var session = provider.look(order, attempt);
        tell(order, provider.name(), session);
    }

    /** Applies an answer that no event brings. */
    public Outcome tell(Order order, String provider, ProviderSession session) {
        return apply(order, provider, session, answer(provider, session));
    }

    /** The name of an answer among all events: the provider will not say anything else of this session at this point. */
    private static String answer(String provider, ProviderSession session) {
        return provider + ":" + session.id() + ":" + session.state();
    }

    /** Applies what an event says of a session. */
    public Outcome apply(Order order, String provider, ProviderSession session, String event) {
        var facts = session.facts(event, provider);
        var outcome = switch (session.state()) {
            case OPEN -> Outcome.ALREADY;
            case PROCESSING -> orders.moved(order.id(), facts, Payment.State.PROCESSING);
            case FAILED -> orders.moved(order.id(), facts, Payment.State.FAILED);
            case PAID -> orders.paid(order, facts);
            case EXPIRED -> expired(order, session);
        };
        if (outcome == Outcome.MISMATCH) {
            LOG.error("Payment event {} is not what order {} waits for; it was put aside", event, order.id());
        }
        return outcome;
    }

    /** Only the session that the order's open attempt knows can end the order: of others nobody ever had the address. */
    private Outcome expired(Order order, ProviderSession session) {
        boolean isOpenAttempt = order.payments().stream()
                .anyMatch(payment -> payment.state().isOpen() && session.id().equals(payment.session()));
        if (isOpenAttempt) {
            orders.expired(order.id());
        }
        return Outcome.ALREADY;
    }

    /** Applies what a provider says of a refund. */
    public void apply(OrderId order, String refundId, ProviderRefund refund) {
        switch (refund.state()) {
            case PENDING -> orders.refundSubmitted(order, refundId, refund.id());
            case SUCCEEDED -> orders.refunded(order, refundId, refund.id());
            case FAILED -> orders.refundFailed(order, refundId);
        }
    }
}
