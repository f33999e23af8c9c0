package org.seedbed.order;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.terms.Terms;
import org.seedbed.shared.Change;
import org.seedbed.shared.ShopId;

/** How an order comes to be, and how it ends if nobody pays. */
final class Placing {
    /** So long a placed order may be paid: a provider's shortest session and a little more. */
    static final Duration TIME_TO_PAY = Duration.ofMinutes(35);

    private Placing() {}

    static Order draft(
            OrderId id, Origin origin, ShopId shop, String token, String language, Terms terms, Instant now) {
        return Invariants.hold(new Order(
                id,
                origin,
                shop,
                null,
                token,
                language,
                OrderState.DRAFT,
                null,
                terms,
                now,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null));
    }

    /** Everything is held: the draft gets its number and waits for its first payment. */
    static Order placed(Order order, String number, Instant now) {
        if (order.state() == OrderState.PENDING_PAYMENT) {
            return order;
        }
        refuseUnless(order, order.state() == OrderState.DRAFT);
        var edit = OrderEdit.of(order).to(OrderState.PENDING_PAYMENT);
        edit.number = number;
        edit.placedAt = now;
        edit.expiresAt = now.plus(TIME_TO_PAY);
        edit.say("order-received", Map.of());
        return edit.add(Payment.first(
                        Paying.key(order, 1), order.terms().totals().total(), now))
                .done();
    }

    /** A draft that could not be placed, for this reason. */
    static Order refused(Order order, String reason, Instant now) {
        if (order.state() == OrderState.CANCELLED) {
            return order;
        }
        refuseUnless(order, order.state() == OrderState.DRAFT);
        return releasing(OrderEdit.of(order).end(OrderState.CANCELLED, reason, now))
                .done();
    }

    /** Nobody can pay it any more. News that comes late changes nothing. */
    static Order expired(Order order, Instant now) {
        if (order.state() != OrderState.PENDING_PAYMENT) {
            refuseUnless(order, order.state() != OrderState.DRAFT);
            return order;
        }
        var edit = order.isCancelWanted()
                ? OrderEdit.of(order).end(OrderState.CANCELLED, order.reason(), now)
                : OrderEdit.of(order).end(OrderState.EXPIRED, null, now);
        edit.cancelWanted = null;
        order.payments().stream()
                .filter(payment -> payment.state().isOpen())
                .forEach(payment -> edit.payment(payment.attempt(), open -> open.at(Payment.State.CANCELLED)));
        edit.say(order.isCancelWanted() ? "order-cancelled" : "order-expired", Map.of());
        return releasing(edit).done();
    }

    /** An unpaid order nobody wants: it ends at once if no session is open, else once that has been ended. */
    static Order unwanted(Order order, String reason, @Nullable Change by, Instant now) {
        refuseUnless(order, order.state() == OrderState.PENDING_PAYMENT);
        if (order.isCancelWanted()) {
            return order;
        }
        var edit = OrderEdit.of(order).by(by);
        edit.cancelWanted = true;
        edit.reason = reason;
        var wanted = edit.done();
        boolean isBeingPaid =
                order.payments().stream().anyMatch(payment -> payment.state().isOpen() && payment.session() != null);
        return isBeingPaid ? wanted : expired(wanted, now);
    }

    /** What it held has been given back. */
    static Order released(Order order) {
        if (order.releaseDue() == null) {
            return order;
        }
        var edit = OrderEdit.of(order);
        edit.releaseDue = null;
        return edit.done();
    }

    private static OrderEdit releasing(OrderEdit edit) {
        edit.releaseDue = true;
        return edit;
    }

    static void refuseUnless(Order order, boolean allowed) {
        refuseIf(!allowed, "order-state", order.state());
    }
}
