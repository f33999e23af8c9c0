package org.seedbed.order;

import static org.seedbed.order.OrderEdit.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.LedgerEntry.Account;
import org.seedbed.shared.Refused;

/** How an order is paid. What a provider says twice, or too late to matter, changes nothing. */
final class Paying {
    private static final int MOST_ATTEMPTS = 20;
    private static final int MOST_PUT_ASIDE = 20;
    /** A session that begins with less time than this left needs a longer hold. */
    private static final Duration SESSION = Duration.ofMinutes(31);

    private Paying() {}

    /** What a payment that a provider says is made means for the order. */
    enum Verdict {
        /** It pays for the order in time. */
        ON_TIME,
        /** It pays for an order that has ended. */
        LATE,
        /** Another payment was accepted before, or somebody has cancelled the order meanwhile. */
        UNWANTED,
        ALREADY,
        MISMATCH
    }

    static String key(Order order, int attempt) {
        return order.shop() + ":" + order.id() + ":" + attempt + ":pay";
    }

    /** The attempt that is open, or a new one; its goods must be held until the order's new end. */
    static Order begun(Order order, String provider, Instant now) {
        Placing.refuseUnless(order, order.state() == OrderState.PENDING_PAYMENT);
        Refused.refuseIf(order.isCancelWanted(), "order-state", OrderState.CANCELLED);
        var open = open(order);
        if (open.isPresent() && (open.get().session() != null || !needsTime(order, now))) {
            return order;
        }
        var edit = OrderEdit.of(order);
        if (needsTime(order, now)) {
            edit.expiresAt = now.plus(Placing.TIME_TO_PAY);
        }
        if (open.isEmpty()) {
            int attempt = order.payments().size() + 1;
            Refused.refuseIf(attempt > MOST_ATTEMPTS, "payment-attempts", MOST_ATTEMPTS);
            edit.add(new Payment(
                    attempt,
                    provider,
                    key(order, attempt),
                    null,
                    null,
                    Payment.State.CREATED,
                    order.terms().totals().total(),
                    now,
                    null));
        }
        return edit.done();
    }

    /** A payment that is under way needs more time than the order has. */
    static Order awaited(Order order, Instant now) {
        boolean isUnderWay = open(order)
                .filter(payment -> payment.state() != Payment.State.CREATED)
                .isPresent();
        if (order.state() != OrderState.PENDING_PAYMENT || !isUnderWay || !needsTime(order, now)) {
            return order;
        }
        var edit = OrderEdit.of(order);
        edit.expiresAt = now.plus(Placing.TIME_TO_PAY);
        return edit.done();
    }

    static Optional<Payment> open(Order order) {
        return order.payments().stream()
                .filter(payment -> payment.state().isOpen())
                .findFirst();
    }

    private static boolean needsTime(Order order, Instant now) {
        return Objects.requireNonNull(order.expiresAt()).isBefore(now.plus(SESSION));
    }

    /** The attempt's session is known; said again it changes nothing, and another one is refused. */
    static Order started(Order order, int attempt, String provider, String session, @Nullable String url) {
        var payment = attempt(order, attempt).orElseThrow(() -> new Refused("payment-unknown", attempt));
        if (session.equals(payment.session())) {
            return order;
        }
        Refused.refuseIf(payment.session() != null, "payment-session", attempt);
        return OrderEdit.of(order)
                .payment(attempt, known -> known.started(provider, session, url))
                .done();
    }

    static Verdict assess(Order order, PaymentFacts facts) {
        if (order.applied().contains(facts.event()) || isQuarantined(order, facts)) {
            return Verdict.ALREADY;
        }
        if (mismatch(order, facts).isPresent()) {
            return Verdict.MISMATCH;
        }
        if (find(order, facts).orElseThrow().state() == Payment.State.CAPTURED) {
            return Verdict.ALREADY;
        }
        if (order.captured() > 0 || order.isCancelWanted()) {
            return Verdict.UNWANTED;
        }
        return order.state() == OrderState.PENDING_PAYMENT ? Verdict.ON_TIME : Verdict.LATE;
    }

    private static boolean isQuarantined(Order order, PaymentFacts facts) {
        return order.quarantine().stream().anyMatch(event -> event.event().equals(facts.event()));
    }

    /** What of the facts is not this order's; a session is ours by its name, or by our own attempt while we know no name. */
    static Optional<String> mismatch(Order order, PaymentFacts facts) {
        if (!facts.shop().equals(order.shop())) {
            return Optional.of("shop");
        }
        var payment = find(order, facts);
        if (payment.isEmpty()) {
            return Optional.of("session");
        }
        if (facts.amount() != payment.get().amount()) {
            return Optional.of("amount");
        }
        return facts.currency().equals(order.terms().currency()) ? Optional.empty() : Optional.of("currency");
    }

    private static Optional<Payment> find(Order order, PaymentFacts facts) {
        var known = order.payments().stream()
                .filter(payment -> facts.session().equals(payment.session()))
                .findFirst();
        return known.isPresent() || facts.attempt() == null
                ? known
                : attempt(order, facts.attempt()).filter(payment -> payment.session() == null);
    }

    private static Optional<Payment> attempt(Order order, int attempt) {
        return order.payments().stream()
                .filter(payment -> payment.attempt() == attempt)
                .findFirst();
    }

    /** What does not fit is kept with the order, up to a number: whoever looks sees what is wrong from the first ones. */
    static Order putAside(Order order, PaymentFacts facts, Instant now) {
        if (order.quarantine().size() >= MOST_PUT_ASIDE) {
            return order;
        }
        var why = mismatch(order, facts).orElseThrow();
        return OrderEdit.of(order)
                .quarantine(new Quarantined(facts.event(), why, facts, now))
                .done();
    }

    /** The payment pays for the order, and these SKUs have been claimed for it. */
    static Order accepted(Order order, PaymentFacts facts, List<String> claims) {
        var totals = order.terms().totals();
        var edit = captured(order, facts).to(OrderState.PAID);
        edit.paidAt = facts.at();
        edit.endedAt = null;
        edit.reason = null;
        edit.cancelWanted = null;
        edit.claims = claims;
        edit.releaseDue = null;
        edit.saleDue = true;
        return edit.book(
                        group(order, facts),
                        facts.at(),
                        entry(Account.BUYER, -totals.total()),
                        entry(Account.GOODS, totals.goods()),
                        entry(Account.SHIPPING, totals.shipping()),
                        entry(Account.DISCOUNT, -totals.discount()))
                .say("order-paid", Map.of())
                .tellShop("shop-order-paid")
                .done();
    }

    /** The payment cannot be accepted: all of it is to go back. An order that still waited has ended by this. */
    static Order returned(Order order, PaymentFacts facts, Instant now) {
        var edit = captured(order, facts);
        if (order.state() == OrderState.PENDING_PAYMENT) {
            if (order.isCancelWanted()) {
                edit.end(OrderState.CANCELLED, order.reason(), now);
            } else {
                edit.end(OrderState.EXPIRED, "goods-gone", now);
            }
            edit.releaseDue = true;
            edit.cancelWanted = null;
        }
        var payment = find(order, facts).orElseThrow();
        edit.book(
                group(order, facts),
                facts.at(),
                entry(Account.BUYER, -payment.amount()),
                entry(Account.HELD, payment.amount()));
        return edit.add(UnaskedRefunds.whole(order, payment, now))
                .say("payment-returned:" + payment.attempt(), Map.of())
                .done();
    }

    private static OrderEdit captured(Order order, PaymentFacts facts) {
        var payment = find(order, facts).orElseThrow();
        return OrderEdit.of(order)
                .payment(payment.attempt(), known -> known.captured(facts.provider(), facts.session(), facts.at()))
                .apply(facts.event());
    }

    private static String group(Order order, PaymentFacts facts) {
        return group(find(order, facts).orElseThrow().attempt());
    }

    static String group(int attempt) {
        return "payment-" + attempt;
    }

    /** An unpaid session has come so far; news of a lower rank changes nothing. */
    static Order moved(Order order, PaymentFacts facts, Payment.State next) {
        if (next == Payment.State.CAPTURED) {
            throw new IllegalArgumentException("A capture is accepted or returned");
        }
        var payment = find(order, facts).orElseThrow();
        boolean isOld = !payment.state().isBelow(next);
        if (isOld && payment.session() != null) {
            return order;
        }
        return OrderEdit.of(order)
                .payment(
                        payment.attempt(),
                        known -> known.started(facts.provider(), facts.session(), known.url())
                                .at(isOld ? known.state() : next))
                .done();
    }
}
