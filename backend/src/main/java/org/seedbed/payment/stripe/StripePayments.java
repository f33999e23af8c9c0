package org.seedbed.payment.stripe;

import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.seedbed.order.Order;
import org.seedbed.order.Payment;
import org.seedbed.payment.PaymentProvider;
import org.seedbed.payment.ProviderRefund;
import org.seedbed.payment.ProviderRefused;
import org.seedbed.payment.ProviderSession;
import org.seedbed.payment.ShopLinks;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Money;
import org.seedbed.shop.PaymentMode;
import org.springframework.stereotype.Service;

/** Takes money for the programme's own account at Stripe, on Stripe's page, and gives it back. */
@Service
class StripePayments implements PaymentProvider {
    static final String NAME = "stripe";
    static final String REFUND = "refund_id";

    /** Stripe knows a key for a day at least; a little less may be counted on. */
    private static final Duration KEYS_LAST = Duration.ofHours(20);

    private static final int KEPT_FAILURES = 3;
    private static final long MOST_REFUNDS = 100;

    private final StripeGate stripe;
    private final StripeSettings settings;
    private final Clock clock;

    StripePayments(StripeGate stripe, StripeSettings settings, Clock clock) {
        this.stripe = stripe;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PaymentMode mode() {
        return PaymentMode.OPERATOR;
    }

    /**
     * Asked again with the same words, Stripe answers with the same session. Other words, as in another language, make another
     * one, whose address nobody gets unless it is the one that is stored.
     */
    @Override
    public ProviderSession start(Order order, Payment attempt, ShopLinks links) {
        var wanted = StripeSessions.wanted(order, attempt, links, settings.methods());
        var key = attempt.key() + ":" + fingerprint(wanted);
        var session = withKey(
                key, options -> stripe.ask(v1 -> v1.checkout().sessions().create(wanted, options)));
        return StripeSessions.read(session, null)
                .orElseThrow(() -> new ProviderRefused("session", "A session without our facts", null));
    }

    private static String fingerprint(SessionCreateParams wanted) {
        return Digest.sha256(String.valueOf(wanted.toMap())).substring(0, 16);
    }

    /** A failure that Stripe keeps for a key is got past with the next key; what it may have begun, nobody has heard of. */
    private static <T> T withKey(String key, Function<RequestOptions, T> call) {
        for (int failures = 0; ; failures++) {
            try {
                return call.apply(options(failures == 0 ? key : key + ":" + failures));
            } catch (KeptFailure kept) {
                if (failures == KEPT_FAILURES) {
                    throw kept;
                }
            }
        }
    }

    private static RequestOptions options(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    @Override
    public ProviderSession look(Order order, Payment attempt) {
        var params = SessionRetrieveParams.builder()
                .addExpand("payment_intent.latest_charge")
                .build();
        var session = stripe.ask(v1 -> v1.checkout().sessions().retrieve(session(attempt), params));
        return StripeSessions.read(session, null)
                .orElseThrow(() -> new ProviderRefused("session", "A session without our facts", null));
    }

    /** Stripe refuses to end what is over already; then it says how. */
    @Override
    public ProviderSession expire(Order order, Payment attempt) {
        var before = look(order, attempt);
        if (before.state() != ProviderSession.State.OPEN) {
            return before;
        }
        try {
            stripe.ask(v1 -> v1.checkout().sessions().expire(session(attempt)));
        } catch (ProviderRefused overMeanwhile) {
            return look(order, attempt);
        }
        return before.at(ProviderSession.State.EXPIRED);
    }

    @Override
    public ProviderRefund refund(Order order, Payment payment, org.seedbed.order.Refund refund) {
        var known = refund.providerId();
        if (known != null) {
            return read(stripe.ask(v1 -> v1.refunds().retrieve(known)));
        }
        var intent = stripe.ask(v1 -> v1.checkout().sessions().retrieve(session(payment)))
                .getPaymentIntent();
        if (intent == null) {
            throw new ProviderRefused("payment", "Nothing was paid in " + session(payment), null);
        }
        if (refund.wantedAt().plus(KEYS_LAST).isBefore(clock.instant())) {
            var made = find(order, refund, intent);
            if (made.isPresent()) {
                return read(made.get());
            }
        }
        var wanted = RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(
                        StripeAmount.of(new Money(refund.amount(), order.terms().currency())))
                .putMetadata(StripeSessions.ORDER, order.id().value())
                .putMetadata(StripeSessions.SHOP, order.shop().value())
                .putMetadata(REFUND, refund.refundId())
                .build();
        try {
            return read(stripe.ask(v1 -> v1.refunds().create(wanted, options(refund.key()))));
        } catch (KeptFailure kept) {
            return find(order, refund, intent)
                    .or(() -> Optional.of(withKey(
                            refund.key() + ":again",
                            options -> stripe.ask(v1 -> v1.refunds().create(wanted, options)))))
                    .map(StripePayments::read)
                    .orElseThrow();
        }
    }

    /** The refund as it was made by a call whose answer was lost. */
    private Optional<Refund> find(Order order, org.seedbed.order.Refund refund, String intent) {
        return stripe.ask(v1 -> v1.refunds().list(refundsOf(intent))).getData().stream()
                .filter(one -> one.getMetadata() != null
                        && order.id().value().equals(one.getMetadata().get(StripeSessions.ORDER))
                        && refund.refundId().equals(one.getMetadata().get(REFUND)))
                .findFirst();
    }

    static RefundListParams refundsOf(String intent) {
        return RefundListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(MOST_REFUNDS)
                .build();
    }

    static Money amount(Refund refund) {
        return StripeAmount.ours(refund.getAmount(), refund.getCurrency());
    }

    /** How a refund stands; Stripe knows two more words for one that has not come through. */
    static ProviderRefund read(Refund refund) {
        var state = switch (String.valueOf(refund.getStatus())) {
            case "succeeded" -> ProviderRefund.State.SUCCEEDED;
            case "failed", "canceled" -> ProviderRefund.State.FAILED;
            default -> ProviderRefund.State.PENDING;
        };
        return new ProviderRefund(refund.getId(), state);
    }

    private static String session(Payment payment) {
        return Objects.requireNonNull(payment.session());
    }
}
