package org.seedbed.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a payment provider's side tells orders, and what orders want from it. Every verb may be repeated; none calls a provider.
 * An order's wishes are found by the queries at the end.
 */
@Service
public class OrderBook {
    OrderBook() {}

    public Optional<Order> find(OrderId id) {
        throw new UnsupportedOperationException();
    }

    /** The order of a buyer's link. */
    public Optional<Order> findByToken(String token) {
        throw new UnsupportedOperationException();
    }

    /**
     * The attempt in which the buyer may pay now: the open one, or a new one once the last has failed. Its key is stored when
     * this returns, and its goods stay held for as long as a session may last.
     */
    public Payment beginPayment(OrderId id, String provider) {
        throw new UnsupportedOperationException();
    }

    /** The provider's session for the attempt is known. */
    public void sessionStarted(OrderId id, int attempt, String provider, String session, @Nullable String url) {
        throw new UnsupportedOperationException();
    }

    /** The provider says that the money is taken: the one routine for the browser's return, for events and for drains. */
    public Outcome paid(OrderId id, PaymentFacts facts) {
        throw new UnsupportedOperationException();
    }

    /** The provider says how far an unpaid session has come: REQUIRES_ACTION, PROCESSING, AUTHORIZED, FAILED or CANCELLED. */
    public Outcome moved(OrderId id, PaymentFacts facts, Payment.State state) {
        throw new UnsupportedOperationException();
    }

    /** Nobody can pay it any more, for its session has been ended at the provider: expired, or cancelled if that was wanted. */
    public void expired(OrderId id) {
        throw new UnsupportedOperationException();
    }

    /** The buyer no longer wants an unpaid order; it is cancelled at once if no session is open, else once that is ended. */
    public Order cancelUnpaid(OrderId id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** The refund has been sent to the provider. */
    public void refundSubmitted(OrderId id, String refundId, String providerId) {
        throw new UnsupportedOperationException();
    }

    /** The money is back with the buyer. */
    public void refunded(OrderId id, String refundId, String providerId) {
        throw new UnsupportedOperationException();
    }

    /** The money could not be sent back; the refund no longer counts. */
    public void refundFailed(OrderId id, String refundId, String why) {
        throw new UnsupportedOperationException();
    }

    /** Orders with a refund that is approved or submitted. */
    public List<Order> wantingRefund(int limit) {
        throw new UnsupportedOperationException();
    }

    /** Unpaid orders whose time is up, or that somebody wants cancelled: end their sessions, then call {@link #expired}. */
    public List<Order> wantingEnd(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Unpaid orders with a session that began before the time: ask the provider how they are. */
    public List<Order> unsettled(Instant begunBefore, int limit) {
        throw new UnsupportedOperationException();
    }
}
