package org.seedbed.payment.test;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.seedbed.order.Order;
import org.seedbed.order.Payment;
import org.seedbed.order.Refund;
import org.seedbed.payment.PaymentProvider;
import org.seedbed.payment.ProviderRefund;
import org.seedbed.payment.ProviderRefused;
import org.seedbed.payment.ProviderSession;
import org.seedbed.payment.ShopLinks;
import org.seedbed.payment.test.TestSession.Choice;
import org.seedbed.payment.test.TestSession.TestRefund;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Tokens;
import org.seedbed.shop.PaymentMode;
import org.springframework.stereotype.Service;

/** Takes no money, but answers as one who does: once for each key, later than one would like, and only as far as was paid. */
@Service
class TestPayments implements PaymentProvider {
    private static final int TRIES = 20;

    private final TestSessions sessions;
    private final Tokens tokens;
    private final Clock clock;

    TestPayments(TestSessions sessions, Tokens tokens, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public PaymentMode mode() {
        return PaymentMode.TEST;
    }

    @Override
    public ProviderSession start(Order order, Payment attempt, ShopLinks links) {
        var session = sessions.keep(new TestSession(
                tokens.secret(),
                attempt.key(),
                order.shop(),
                order.id(),
                order.token(),
                attempt.attempt(),
                attempt.amount(),
                order.terms().currency(),
                Objects.requireNonNull(order.expiresAt()),
                null,
                null,
                List.of()));
        return session.at(clock.instant(), page(links.slug(), session, links.language()));
    }

    private static String page(String slug, TestSession session, String language) {
        return "/s/" + slug + "/test-payments/" + session.id() + (language.equals("en") ? "?lang=en" : "");
    }

    @Override
    public ProviderSession look(Order order, Payment attempt) {
        return require(attempt).at(clock.instant(), null);
    }

    @Override
    public ProviderSession expire(Order order, Payment attempt) {
        sessions.choose(require(attempt).id(), Choice.END, clock.instant());
        return look(order, attempt);
    }

    @Override
    public ProviderRefund refund(Order order, Payment payment, Refund refund) {
        var session = require(payment);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var known = find(session, refund);
            if (known.isPresent()) {
                return known.get().at(clock.instant());
            }
            if (session.stateAt(clock.instant()) != ProviderSession.State.PAID
                    || refund.amount() > session.amount() - session.refunded()) {
                throw new ProviderRefused("amount", "More is wanted back than was paid in " + session.id(), null);
            }
            var id = "tr_" + Digest.sha256(refund.key()).substring(0, 24);
            sessions.add(session, new TestRefund(id, refund.key(), refund.amount(), clock.instant()));
            session = require(payment);
        }
        throw new IllegalStateException("Session " + session.id() + " kept changing");
    }

    private static Optional<TestRefund> find(TestSession session, Refund refund) {
        return session.refunds().stream()
                .filter(one -> one.key().equals(refund.key()))
                .findFirst();
    }

    private TestSession require(Payment payment) {
        return Optional.ofNullable(payment.session())
                .flatMap(sessions::find)
                .orElseThrow(() -> new ProviderRefused("session", "Unknown session of " + payment.key(), null));
    }
}
