package org.seedbed.payment.test;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Order;
import org.seedbed.order.Payment;
import org.seedbed.order.Refund;
import org.seedbed.payment.PaymentProvider;
import org.seedbed.payment.ProviderRefund;
import org.seedbed.payment.ProviderRefused;
import org.seedbed.payment.ProviderSession;
import org.seedbed.payment.ProviderSession.State;
import org.seedbed.payment.ShopLinks;
import org.seedbed.payment.test.TestSession.Choice;
import org.seedbed.payment.test.TestSession.TestRefund;
import org.seedbed.shared.Digest;
import org.seedbed.shop.PaymentMode;
import org.springframework.stereotype.Service;

/**
 * Takes no money, but answers as one who does: once for each key, later than one would like, and only as far as was paid. A
 * session's name follows from its key, so that it takes no document until somebody has chosen what becomes of it.
 */
@Service
class TestPayments implements PaymentProvider {
    static final String NAME = "test";
    private static final int TRIES = 20;

    private final TestSessions sessions;
    private final Clock clock;

    TestPayments(TestSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PaymentMode mode() {
        return PaymentMode.TEST;
    }

    @Override
    public ProviderSession start(Order order, Payment attempt, ShopLinks links) {
        var name = "test_" + Digest.sha256(order.token() + "|" + attempt.key());
        return session(order, attempt, name, State.OPEN, links.testPayment(), clock.instant());
    }

    @Override
    public ProviderSession look(Order order, Payment attempt) {
        var name = name(attempt);
        var decided = sessions.find(name);
        if (decided.isPresent()) {
            return session(order, attempt, decided.get());
        }
        return isOver(order)
                ? expire(order, attempt)
                : session(order, attempt, name, State.OPEN, null, clock.instant());
    }

    @Override
    public ProviderSession expire(Order order, Payment attempt) {
        return decide(order, attempt, Choice.END);
    }

    /** The session once this was chosen; what was chosen before holds. */
    ProviderSession decide(Order order, Payment attempt, Choice choice) {
        var wanted = new TestSession(name(attempt), attempt.amount(), choice, clock.instant(), List.of());
        return session(order, attempt, sessions.decide(wanted));
    }

    /** Whether nothing can be chosen any more. */
    boolean isOver(Order order) {
        return order.expiresAt() == null || !clock.instant().isBefore(order.expiresAt());
    }

    private ProviderSession session(Order order, Payment attempt, TestSession decided) {
        var now = clock.instant();
        var paidAt = decided.paidAt();
        return session(order, attempt, decided.id(), decided.stateAt(now), null, paidAt.isAfter(now) ? now : paidAt);
    }

    private static ProviderSession session(
            Order order, Payment attempt, String name, State state, @Nullable String url, Instant at) {
        return new ProviderSession(
                name,
                state,
                url,
                attempt.attempt(),
                order.shop(),
                attempt.amount(),
                order.terms().currency(),
                at);
    }

    private static String name(Payment attempt) {
        return Objects.requireNonNull(attempt.session());
    }

    @Override
    public ProviderRefund refund(Order order, Payment payment, Refund refund) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var session = sessions.find(name(payment))
                    .orElseThrow(() -> new ProviderRefused("session", "Nothing was paid by " + payment.key(), null));
            var known = find(session, refund);
            if (known.isPresent()) {
                return known.get().at(clock.instant());
            }
            if (session.stateAt(clock.instant()) != State.PAID
                    || refund.amount() > session.amount() - session.refunded()) {
                throw new ProviderRefused("amount", "More is wanted back than was paid by " + payment.key(), null);
            }
            var id = "refund_" + Digest.sha256(refund.key());
            sessions.add(session, new TestRefund(id, refund.key(), refund.amount(), clock.instant()));
        }
        throw new IllegalStateException("The session of " + payment.key() + " kept changing");
    }

    private static Optional<TestRefund> find(TestSession session, Refund refund) {
        return session.refunds().stream()
                .filter(one -> one.key().equals(refund.key()))
                .findFirst();
    }
}
