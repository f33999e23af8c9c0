package org.seedbed.order;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Allocation.Taking;
import org.seedbed.order.Paying.Verdict;
import org.seedbed.shared.Wake;
import org.springframework.stereotype.Service;

/**
 * What a payment provider's side tells orders, and what orders want from it. Every verb may be repeated; none calls a provider.
 * An order's wishes are found by the queries at the end.
 */
@Service
public class OrderBook {
    private final Orders orders;
    private final Allocation allocation;
    private final Wake wake;
    private final Clock clock;

    OrderBook(Orders orders, Allocation allocation, Wake wake, Clock clock) {
        this.orders = orders;
        this.allocation = allocation;
        this.wake = wake;
        this.clock = clock;
    }

    public Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    /** The order of a buyer's link. */
    public Optional<Order> findByToken(String token) {
        return orders.findByToken(token);
    }

    /**
     * The attempt in which the buyer may pay now: the open one, or a new one once the last has failed. Its key is stored when
     * this returns, and its goods stay held for as long as a session may last.
     */
    public Payment beginPayment(OrderId id, String provider) {
        return Paying.open(begunPayment(orders.require(id), provider)).orElseThrow();
    }

    /** The same for an order that was just read; as it stands with the attempt. */
    public Order begunPayment(Order read, String provider) {
        var order = orders.change(read, now -> Paying.begun(now, provider, clock.instant()));
        if (!order.expiresAt().equals(read.expiresAt())) {
            allocation.prolong(order);
        }
        return order;
    }

    /** The provider's session for the attempt is known. */
    public void sessionStarted(OrderId id, int attempt, String provider, String session, @Nullable String url) {
        sessionStarted(orders.require(id), attempt, provider, session, url);
    }

    public void sessionStarted(Order read, int attempt, String provider, String session, @Nullable String url) {
        orders.change(read, order -> Paying.started(order, attempt, provider, session, url));
    }

    /** The provider says that the money is taken: the one routine for the browser's return, for events and for drains. */
    public Outcome paid(OrderId id, PaymentFacts facts) {
        return paid(orders.require(id), facts);
    }

    /** The same for an order that was just read. */
    public Outcome paid(Order read, PaymentFacts facts) {
        boolean touched = false;
        for (int attempt = 1; ; attempt++) {
            var order = attempt == 1 ? read : orders.require(read.id());
            var verdict = Paying.assess(order, facts);
            if (verdict == Verdict.ALREADY) {
                if (touched) {
                    allocation.undo(order);
                }
                return Outcome.ALREADY;
            }
            var taking = isForGoods(verdict) ? allocation.take(order) : Taking.GONE;
            touched |= isForGoods(verdict);
            var outcome = outcome(verdict, taking);
            var saved = taking == Taking.CHANGED
                    ? Optional.<Order>empty()
                    : orders.save(decided(order, facts, outcome, clock.instant()));
            if (saved.isPresent()) {
                follow(saved.get(), outcome);
                return outcome;
            }
            Orders.pause(attempt);
        }
    }

    private static boolean isForGoods(Verdict verdict) {
        return verdict == Verdict.ON_TIME || verdict == Verdict.LATE;
    }

    private static Outcome outcome(Verdict verdict, Taking taking) {
        if (verdict == Verdict.MISMATCH) {
            return Outcome.MISMATCH;
        }
        if (taking != Taking.TAKEN) {
            return Outcome.LATE_REFUND_WANTED;
        }
        return verdict == Verdict.ON_TIME ? Outcome.PAID : Outcome.LATE_REALLOCATED;
    }

    private static Order decided(Order order, PaymentFacts facts, Outcome outcome, Instant now) {
        return switch (outcome) {
            case PAID, LATE_REALLOCATED -> Paying.accepted(order, facts, Allocation.claims(order));
            case LATE_REFUND_WANTED -> Paying.returned(order, facts, now);
            case MISMATCH, ALREADY -> Paying.putAside(order, facts, now);
        };
    }

    private void follow(Order order, Outcome outcome) {
        switch (outcome) {
            case PAID -> wake();
            case LATE_REALLOCATED -> {
                allocation.redeemAgain(order);
                wake();
            }
            case LATE_REFUND_WANTED -> {
                allocation.undo(order);
                allocation.release(order);
                wake.up(WishFollower.class);
            }
            case MISMATCH, ALREADY -> {}
        }
    }

    private void wake() {
        wake.up(OrderFollower.class);
        allocation.settleSoon();
    }

    /** The provider says how far an unpaid session has come: REQUIRES_ACTION, PROCESSING, AUTHORIZED, FAILED or CANCELLED. */
    public Outcome moved(OrderId id, PaymentFacts facts, Payment.State state) {
        var order = orders.require(id);
        var changed = orders.change(order, current -> switch (Paying.assess(current, facts)) {
            case MISMATCH -> Paying.putAside(current, facts, clock.instant());
            case ALREADY -> current;
            case ON_TIME, LATE, UNWANTED -> Paying.moved(current, facts, state);
        });
        boolean isPutAside = changed.quarantine().size() > order.quarantine().size();
        return isPutAside || Paying.assess(changed, facts) == Verdict.MISMATCH ? Outcome.MISMATCH : Outcome.ALREADY;
    }

    /** Its time is up, but a payment is under way that nobody can stop: the goods stay held until that is decided. */
    public void awaited(OrderId id) {
        allocation.prolong(change(id, order -> Paying.awaited(order, clock.instant())));
    }

    /** Nobody can pay it any more, for its session has been ended at the provider: expired, or cancelled if that was wanted. */
    public void expired(OrderId id) {
        allocation.release(change(id, order -> Placing.expired(order, clock.instant())));
    }

    /** The buyer no longer wants an unpaid order; it is cancelled at once if no session is open, else once that is ended. */
    public Order cancelUnpaid(OrderId id, String reason) {
        var order = allocation.release(change(id, now -> Placing.unwanted(now, reason, null, clock.instant())));
        wake.up(WishFollower.class);
        return order;
    }

    /** The buyer asks for money back; the seller decides. */
    public Order requestRefund(OrderId id, Refund.Wish wish) {
        return change(id, order -> Refunding.requested(order, wish, clock.instant()));
    }

    /** The refund has been sent to the provider. */
    public void refundSubmitted(OrderId id, String refundId, String providerId) {
        change(id, order -> Refunding.submitted(order, refundId, providerId));
    }

    /** The money is back with the buyer. */
    public void refunded(OrderId id, String refundId, String providerId) {
        allocation.restock(change(id, order -> Refunding.succeeded(order, refundId, providerId, clock.instant())));
        wake.up(OrderFollower.class);
    }

    /** The money could not be sent back; the refund no longer counts. */
    public void refundFailed(OrderId id, String refundId) {
        change(id, order -> Refunding.failed(order, refundId, clock.instant()));
    }

    /**
     * Money went back that nobody here had asked for; told again, it is the same refund.
     *
     * @throws org.seedbed.shared.Refused while it is more than the payment has left: it has not come yet, or is promised
     */
    public Order refundSeen(OrderId id, int attempt, long amount, String providerId) {
        return change(id, order -> UnaskedRefunds.seen(order, attempt, amount, providerId, clock.instant()));
    }

    /** Orders with a refund that is approved or submitted. */
    public List<Order> wantingRefund(int limit) {
        return orders.find(where("refunds.state").in(Refund.State.APPROVED, Refund.State.SUBMITTED), limit);
    }

    /** Unpaid orders whose time is up, or that somebody wants cancelled: end their sessions, then call {@link #expired}. */
    public List<Order> wantingEnd(int limit) {
        var late =
                where("state").is(OrderState.PENDING_PAYMENT).and("expiresAt").lte(clock.instant());
        var unwanted = where("cancelWanted").is(true).and("state").is(OrderState.PENDING_PAYMENT);
        return Stream.concat(orders.find(late, limit).stream(), orders.find(unwanted, limit).stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    /** Unpaid orders placed before the time: ask the provider about their sessions, for its event may have been lost. */
    public List<Order> unsettled(Instant placedBefore, int limit) {
        return orders.find(
                where("state").is(OrderState.PENDING_PAYMENT).and("placedAt").lte(placedBefore), limit);
    }

    /** Orders with a sale that the sales book does not show as it stands. */
    public List<Order> withSaleDue(int limit) {
        return orders.find(where("saleDue").is(true), limit);
    }

    /** The sales book shows these orders as they were read. */
    public void saleRecorded(List<Order> recorded) {
        orders.saleRecorded(recorded);
    }

    private Order change(OrderId id, UnaryOperator<Order> verb) {
        return orders.change(id, verb);
    }
}
