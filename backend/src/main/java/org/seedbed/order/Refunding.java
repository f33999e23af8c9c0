package org.seedbed.order;

import static org.seedbed.order.OrderEdit.entry;
import static org.seedbed.shared.Refused.refuseIf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.LedgerEntry.Account;
import org.seedbed.order.Refund.State;
import org.seedbed.shared.Change;
import org.seedbed.shared.NotFound;

/** How money goes back: never more than came, never twice, and a refund that fails counts as none. */
final class Refunding {
    private Refunding() {}

    /** A buyer asks for a refund; nothing is promised yet. */
    static Order requested(Order order, Refund.Wish wish, Instant now) {
        return OrderEdit.of(order)
                .add(refund(order, wish, State.REQUESTED, now))
                .done();
    }

    /** A seller gives a refund. */
    static Order given(Order order, Refund.Wish wish, @Nullable Change by, Instant now) {
        return OrderEdit.of(order)
                .add(refund(order, wish, State.APPROVED, now))
                .by(by)
                .done();
    }

    static Order approved(Order order, String refundId, @Nullable Change by) {
        var refund = require(order, refundId, Set.of(State.REQUESTED));
        refuseUnlessStillFits(order, refund);
        return at(order, refund, State.APPROVED, null, null).by(by).done();
    }

    /** A refund that failed is tried again, as another one. */
    static Order again(Order order, String refundId, @Nullable Change by, Instant now) {
        var failed = require(order, refundId, Set.of(State.FAILED));
        refuseUnlessStillFits(order, failed);
        return OrderEdit.of(order)
                .add(approvedNow(
                        order,
                        failed.attempt(),
                        failed.amount(),
                        failed.lines(),
                        failed.shipping(),
                        failed.goodwill(),
                        failed.reason(),
                        isOfSale(order, failed) && !failed.lines().isEmpty(),
                        now))
                .by(by)
                .done();
    }

    private static void refuseUnlessStillFits(Order order, Refund refund) {
        long cap = order.payments().stream()
                .filter(payment -> payment.attempt() == refund.attempt())
                .mapToLong(order::left)
                .sum();
        refuseIf(refund.amount() > cap, "refund-above-cap", cap);
        refund.lines()
                .forEach(line -> refuseIf(
                        line.quantity() > RefundParts.unitsLeft(order, line.lineId())
                                || line.amount() > RefundParts.amountLeft(order, line.lineId()),
                        "refund-units",
                        line.lineId()));
        refuseIf(
                refund.shipping() > RefundParts.shippingLeft(order),
                "refund-shipping",
                RefundParts.shippingLeft(order));
    }

    static Order rejected(Order order, String refundId, @Nullable Change by, Instant now) {
        return at(order, require(order, refundId, Set.of(State.REQUESTED)), State.REJECTED, null, now)
                .by(by)
                .done();
    }

    /** The buyer no longer asks for it. */
    static Order withdrawn(Order order, String refundId, Instant now) {
        return at(order, require(order, refundId, Set.of(State.REQUESTED)), State.CANCELLED, null, now)
                .done();
    }

    /** The provider has been told. Said again, or after the end, it changes nothing. */
    static Order submitted(Order order, String refundId, String providerId) {
        var refund = require(order, refundId, Set.of(State.values()));
        if (refund.state() != State.APPROVED) {
            refuseIf(refund.providerId() == null, "refund-state", refund.state());
            return order;
        }
        return at(order, refund, State.SUBMITTED, providerId, null).done();
    }

    /** The money is back. An order that was to be cancelled is cancelled once all of it is. */
    static Order succeeded(Order order, String refundId, String providerId, Instant now) {
        var refund = require(order, refundId, Set.of(State.values()));
        if (refund.state() == State.SUCCEEDED) {
            return order;
        }
        refuseIf(!refund.state().isPending(), "refund-state", refund.state());
        boolean isOfSale = isOfSale(order, refund);
        var edit = at(order, refund, State.SUCCEEDED, providerId, now)
                .book(
                        "refund-" + refundId,
                        now,
                        entry(Account.BUYER, refund.amount()),
                        entry(isOfSale ? Account.REFUND : Account.HELD, -refund.amount()))
                .say("refund-made:" + refundId, Map.of("amount", String.valueOf(refund.amount())));
        if (isOfSale) {
            edit.saleDue = true;
        }
        return cancelledIfAllIsBack(edit.done(), now);
    }

    private static Order cancelledIfAllIsBack(Order order, Instant now) {
        if (!order.isCancelWanted() || !order.isAllBack()) {
            return order;
        }
        var edit = OrderEdit.of(order).end(OrderState.CANCELLED, order.reason(), now);
        edit.cancelWanted = null;
        return edit.say("order-cancelled", Map.of()).done();
    }

    /** The money could not go back: what was promised is free to be promised again. */
    static Order failed(Order order, String refundId, Instant now) {
        var refund = require(order, refundId, Set.of(State.values()));
        if (refund.state() == State.FAILED) {
            return order;
        }
        refuseIf(!refund.state().isPending(), "refund-state", refund.state());
        return at(order, refund, State.FAILED, refund.providerId(), now).done();
    }

    /** The units that came back with it are on the shelf. */
    static Order restocked(Order order, String refundId) {
        return OrderEdit.of(order).refund(refundId, Refund::restocked).done();
    }

    /** The seller cancels a paid order of which nothing has left: all money goes back first. */
    static Order cancelled(Order order, String reason, @Nullable Change by, Instant now) {
        Placing.refuseUnless(order, OrderState.NOTHING_SHIPPED.contains(order.state()));
        if (order.isCancelWanted() && order.refundable() == 0) {
            return order;
        }
        var edit = OrderEdit.of(order).by(by);
        edit.cancelWanted = true;
        edit.reason = reason;
        Fulfilling.unsent(order)
                .forEach(parcel ->
                        edit.fulfilment(parcel.fulfilmentId(), known -> known.at(Fulfilment.State.CANCELLED)));
        if (order.refundable() > 0) {
            edit.add(refund(order, RefundParts.everything(order, reason), State.APPROVED, now));
        }
        return cancelledIfAllIsBack(edit.done(), now);
    }

    private static Refund refund(Order order, Refund.Wish wish, State state, Instant now) {
        Placing.refuseUnless(order, order.state().isSale());
        refuseIf(wish.shipping() < 0 || wish.goodwill() < 0, "refund-amount");
        var lines = new ArrayList<Refund.Line>();
        var named = new HashSet<String>();
        for (var units : wish.units()) {
            refuseIf(!named.add(units.lineId()), "refund-units", units.lineId());
            lines.add(RefundParts.line(order, units));
        }
        refuseIf(wish.shipping() > RefundParts.shippingLeft(order), "refund-shipping", RefundParts.shippingLeft(order));
        long amount = lines.stream()
                .mapToLong(Refund.Line::amount)
                .reduce(Math.addExact(wish.shipping(), wish.goodwill()), Math::addExact);
        refuseIf(amount <= 0, "refund-amount");
        refuseIf(amount > order.refundable(), "refund-above-cap", order.refundable());
        var approved = approvedNow(
                order,
                order.acceptedPayment().orElseThrow().attempt(),
                amount,
                lines,
                wish.shipping(),
                wish.goodwill(),
                wish.reason(),
                wish.restock() && !lines.isEmpty(),
                now);
        return state == State.APPROVED ? approved : approved.asked();
    }

    private static Refund approvedNow(
            Order order,
            int attempt,
            long amount,
            List<Refund.Line> lines,
            long shipping,
            long goodwill,
            @Nullable String reason,
            boolean restock,
            Instant now) {
        var refundId = nextId(order);
        return new Refund(
                refundId,
                State.APPROVED,
                attempt,
                amount,
                lines,
                shipping,
                goodwill,
                reason,
                null,
                key(order, refundId),
                null,
                now,
                null,
                restock ? true : null);
    }

    static String nextId(Order order) {
        return "R" + (order.refunds().size() + 1);
    }

    static String key(Order order, String refundId) {
        return order.shop() + ":" + order.id() + ":" + refundId + ":refund";
    }

    private static boolean isOfSale(Order order, Refund refund) {
        return order.acceptedPayment()
                .filter(payment -> payment.attempt() == refund.attempt())
                .isPresent();
    }

    private static Refund require(Order order, String refundId, Set<State> from) {
        var refund = order.refunds().stream()
                .filter(one -> one.refundId().equals(refundId))
                .findFirst()
                .orElseThrow(() -> new NotFound("refund " + refundId));
        refuseIf(!from.contains(refund.state()), "refund-state", refund.state());
        return refund;
    }

    private static OrderEdit at(
            Order order, Refund refund, State next, @Nullable String providerId, @Nullable Instant ended) {
        return OrderEdit.of(order).refund(refund.refundId(), known -> known.at(next, providerId, ended));
    }
}
