package org.seedbed.payment.stripe;

import com.google.gson.JsonParser;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Order;
import org.seedbed.order.OrderBook;
import org.seedbed.order.OrderId;
import org.seedbed.order.Outcome;
import org.seedbed.order.Payment;
import org.seedbed.payment.ProviderRefund;
import org.seedbed.payment.ProviderSession;
import org.seedbed.payment.Settlement;
import org.seedbed.shared.Money;
import org.seedbed.shared.Refused;
import org.springframework.stereotype.Component;

/** What an event of Stripe does to the order it speaks of. Done twice, late or in another order it comes to the same. */
@Component
class StripeEventEffect {
    private final OrderBook orders;
    private final Settlement settlement;
    private final StripeGate stripe;

    StripeEventEffect(OrderBook orders, Settlement settlement, StripeGate stripe) {
        this.orders = orders;
        this.settlement = settlement;
        this.stripe = stripe;
    }

    /** What came of an event; some need somebody to look. */
    enum Effect {
        APPLIED,
        NOT_OURS,
        MISMATCH,
        REFUND_CONTRADICTS;

        boolean needsSomebody() {
            return this != APPLIED && this != NOT_OURS;
        }
    }

    Effect of(String body) {
        var event = Webhook.constructEventWithoutVerification(body);
        var object = object(event);
        if (object instanceof Session session) {
            return session(event, session);
        }
        if (object instanceof PaymentIntent intent) {
            return ask(intent.getMetadata());
        }
        if (object instanceof Refund refund) {
            return refund(refund);
        }
        return object instanceof Charge charge ? charge(charge) : Effect.NOT_OURS;
    }

    /** An event written for another version of Stripe's interface cannot be read, so its object is fetched. */
    private @Nullable StripeObject object(Event event) {
        var deserializer = event.getDataObjectDeserializer();
        return deserializer.getObject().orElseGet(() -> fetched(deserializer.getRawJson()));
    }

    private @Nullable StripeObject fetched(String raw) {
        var json = JsonParser.parseString(raw).getAsJsonObject();
        if (!json.has("id") || !json.has("object")) {
            return null;
        }
        var id = json.get("id").getAsString();
        return switch (json.get("object").getAsString()) {
            case "checkout.session" -> stripe.ask(v1 -> v1.checkout().sessions().retrieve(id));
            case "payment_intent" -> stripe.ask(v1 -> v1.paymentIntents().retrieve(id));
            case "refund" -> stripe.ask(v1 -> v1.refunds().retrieve(id));
            case "charge" -> stripe.ask(v1 -> v1.charges().retrieve(id));
            default -> null;
        };
    }

    private Effect session(Event event, Session session) {
        var read = StripeSessions.read(session, Instant.ofEpochSecond(event.getCreated()));
        if (read.isEmpty()) {
            return Effect.NOT_OURS;
        }
        var isFailure = event.getType().equals("checkout.session.async_payment_failed");
        var state = isFailure ? read.get().at(ProviderSession.State.FAILED) : read.get();
        var order = require(session.getMetadata());
        var outcome = settlement.apply(order, StripePayments.NAME, state, event.getId());
        return outcome == Outcome.MISMATCH ? Effect.MISMATCH : Effect.APPLIED;
    }

    private Order require(Map<String, String> metadata) {
        var id = metadata.get(StripeSessions.ORDER);
        return orders.find(new OrderId(id)).orElseThrow(() -> new NotYet("order " + id + " is not known"));
    }

    /** What a payment's event says is less than what its session says, so that is asked. */
    private Effect ask(@Nullable Map<String, String> metadata) {
        if (metadata == null || metadata.get(StripeSessions.ORDER) == null) {
            return Effect.NOT_OURS;
        }
        var order = require(metadata);
        var attempt = attempt(order, metadata);
        if (attempt.isEmpty()) {
            return Effect.MISMATCH;
        }
        if (attempt.get().state().isOpen()) {
            if (attempt.get().session() == null) {
                throw new NotYet("the session of order " + order.id() + " is not known");
            }
            settlement.ask(order, attempt.get());
        }
        return Effect.APPLIED;
    }

    private static Optional<Payment> attempt(Order order, Map<String, String> metadata) {
        var attempt = StripeSessions.attempt(metadata);
        return order.payments().stream()
                .filter(payment -> attempt != null && payment.attempt() == attempt)
                .findFirst();
    }

    private Effect refund(Refund refund) {
        var metadata = refund.getMetadata();
        if (!isOurs(metadata)) {
            return outside(refund);
        }
        var order = require(metadata);
        var ours = order.refunds().stream()
                .filter(one -> one.refundId().equals(metadata.get(StripePayments.REFUND)))
                .findFirst();
        var expected = ours.map(one -> new Money(one.amount(), order.terms().currency()));
        if (!expected.equals(Optional.of(StripePayments.amount(refund)))) {
            return Effect.MISMATCH;
        }
        return settled(order, ours.get(), refund);
    }

    private static boolean isOurs(@Nullable Map<String, String> metadata) {
        return metadata != null
                && metadata.get(StripeSessions.ORDER) != null
                && metadata.get(StripePayments.REFUND) != null;
    }

    /** News that contradict what is known are old, or Stripe has thought better of it. */
    private Effect settled(Order order, org.seedbed.order.Refund ours, Refund refund) {
        try {
            settlement.apply(order.id(), ours.refundId(), StripePayments.read(refund));
            return Effect.APPLIED;
        } catch (Refused contradiction) {
            var now = StripePayments.read(stripe.ask(v1 -> v1.refunds().retrieve(refund.getId())));
            return agrees(ours, now) ? Effect.APPLIED : Effect.REFUND_CONTRADICTS;
        }
    }

    private static boolean agrees(org.seedbed.order.Refund ours, ProviderRefund theirs) {
        return switch (ours.state()) {
            case SUCCEEDED -> theirs.state() == ProviderRefund.State.SUCCEEDED;
            case FAILED -> theirs.state() == ProviderRefund.State.FAILED;
            default -> false;
        };
    }

    /** Somebody gave money back at Stripe itself; of which order it was, its payment says. */
    private Effect outside(Refund refund) {
        if (refund.getPaymentIntent() == null) {
            return Effect.NOT_OURS;
        }
        var intent = stripe.ask(v1 -> v1.paymentIntents().retrieve(refund.getPaymentIntent()));
        return outside(intent.getMetadata(), List.of(refund));
    }

    /** Money of a charge went back; what was not our doing is booked, too. */
    private Effect charge(Charge charge) {
        var metadata = charge.getMetadata();
        if (metadata == null || metadata.get(StripeSessions.ORDER) == null) {
            return Effect.NOT_OURS;
        }
        var made = stripe.ask(v1 -> v1.refunds().list(StripePayments.refundsOf(charge.getPaymentIntent())));
        return outside(
                metadata,
                made.getData().stream()
                        .filter(refund -> !isOurs(refund.getMetadata()))
                        .toList());
    }

    private Effect outside(@Nullable Map<String, String> metadata, List<Refund> refunds) {
        if (metadata == null || metadata.get(StripeSessions.ORDER) == null) {
            return Effect.NOT_OURS;
        }
        var order = require(metadata);
        var attempt = attempt(order, metadata);
        return attempt.isEmpty()
                ? Effect.MISMATCH
                : refunds.stream()
                        .map(refund -> outside(order, attempt.get().attempt(), refund))
                        .max(Comparator.naturalOrder())
                        .orElse(Effect.APPLIED);
    }

    private Effect outside(Order order, int attempt, Refund refund) {
        boolean isKnown = order.refundAt(refund.getId()).isPresent();
        if (!isKnown && StripePayments.read(refund).state() == ProviderRefund.State.FAILED) {
            return Effect.APPLIED;
        }
        var amount = StripePayments.amount(refund);
        if (!amount.currency().equals(order.terms().currency())) {
            return Effect.MISMATCH;
        }
        var seen = seen(order, attempt, amount.minorUnits(), refund.getId());
        return settled(seen, seen.refundAt(refund.getId()).orElseThrow(), refund);
    }

    /** What is promised to the buyer twice cannot both be paid: Stripe refuses one of them, and then it fits. */
    private Order seen(Order order, int attempt, long amount, String refund) {
        try {
            return orders.refundSeen(order.id(), attempt, amount, refund);
        } catch (Refused tooMuch) {
            throw new NotYet("refund " + refund + " of order " + order.id() + ": " + tooMuch.getMessage());
        }
    }
}
