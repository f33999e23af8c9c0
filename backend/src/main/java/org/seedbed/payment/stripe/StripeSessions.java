package org.seedbed.payment.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodOptions;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Order;
import org.seedbed.order.Payment;
import org.seedbed.order.terms.OrderLine;
import org.seedbed.payment.ProviderSession;
import org.seedbed.payment.ProviderSession.State;
import org.seedbed.payment.ShopLinks;
import org.seedbed.shared.Money;
import org.seedbed.shared.ShopId;

/** Checkout sessions in Stripe's words and in ours. */
final class StripeSessions {
    static final String ORDER = "order_id";
    static final String SHOP = "shop_id";
    static final String ATTEMPT = "attempt";

    private static final int LONGEST_NAME = 200;
    /** A payment in one of these does not come any more. */
    private static final Set<String> FAILED = Set.of("requires_payment_method", "canceled");

    private StripeSessions() {}

    /** What Stripe is asked to show: each line with what it costs in all, and what sending costs. */
    static SessionCreateParams wanted(Order order, Payment attempt, ShopLinks links, List<String> methods) {
        var terms = order.terms();
        var facts = facts(order, attempt);
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setUiMode(SessionCreateParams.UiMode.HOSTED_PAGE)
                .setClientReferenceId(order.id().value())
                .setLocale(
                        order.language().startsWith("en")
                                ? SessionCreateParams.Locale.EN
                                : SessionCreateParams.Locale.ZH)
                .setExpiresAt(Objects.requireNonNull(order.expiresAt()).getEpochSecond())
                .setSuccessUrl(links.paid())
                .setCancelUrl(links.order())
                .putAllMetadata(facts)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putAllMetadata(facts)
                        .build());
        if (terms.buyer().email() != null) {
            params.setCustomerEmail(terms.buyer().email());
        }
        var locale = Locale.forLanguageTag(order.language());
        terms.lines()
                .forEach(line ->
                        params.addLineItem(item(name(line, locale), new Money(line.total(), terms.currency()))));
        if (terms.shippingToPay() > 0) {
            var name = order.language().startsWith("en") ? "Shipping" : "运费";
            params.addLineItem(item(name, new Money(terms.shippingToPay(), terms.currency())));
        }
        methods.forEach(method -> params.addPaymentMethodType(method(method)));
        if (methods.contains("wechat_pay")) {
            params.setPaymentMethodOptions(PaymentMethodOptions.builder()
                    .setWechatPay(PaymentMethodOptions.WechatPay.builder()
                            .setClient(PaymentMethodOptions.WechatPay.Client.WEB)
                            .build())
                    .build());
        }
        return params.build();
    }

    private static Map<String, String> facts(Order order, Payment attempt) {
        return Map.of(
                ORDER, order.id().value(),
                SHOP, order.shop().value(),
                ATTEMPT, String.valueOf(attempt.attempt()));
    }

    private static PaymentMethodType method(String name) {
        return Arrays.stream(PaymentMethodType.values())
                .filter(type -> type.getValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Stripe knows no way to pay called " + name));
    }

    private static String name(OrderLine line, Locale locale) {
        var name = (line.title().in(locale) + " " + line.variant()).strip();
        var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return line.quantity() == 1 ? shown : shown + " × " + line.quantity();
    }

    private static LineItem item(String name, Money cost) {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(StripeAmount.currency(cost.currency()))
                        .setUnitAmount(StripeAmount.of(cost))
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }

    /** A session that was made here; one that somebody else made with the same account is none of ours. */
    static Optional<ProviderSession> read(Session session, @Nullable Instant at) {
        var metadata = session.getMetadata();
        if (metadata == null
                || metadata.get(ORDER) == null
                || metadata.get(SHOP) == null
                || session.getAmountTotal() == null) {
            return Optional.empty();
        }
        var money = StripeAmount.ours(session.getAmountTotal(), session.getCurrency());
        return Optional.of(new ProviderSession(
                session.getId(),
                state(session),
                session.getUrl(),
                attempt(metadata),
                new ShopId(metadata.get(SHOP)),
                money.minorUnits(),
                money.currency(),
                at == null ? paidAt(session) : at));
    }

    static @Nullable Integer attempt(Map<String, String> metadata) {
        var attempt = metadata.get(ATTEMPT);
        return attempt != null && attempt.matches("[0-9]{1,3}") ? Integer.valueOf(attempt) : null;
    }

    private static State state(Session session) {
        return switch (String.valueOf(session.getStatus()).toLowerCase(Locale.ROOT)) {
            case "expired" -> State.EXPIRED;
            case "complete" -> complete(session);
            default -> State.OPEN;
        };
    }

    private static State complete(Session session) {
        if (!"unpaid".equals(session.getPaymentStatus())) {
            return State.PAID;
        }
        var intent = session.getPaymentIntentObject();
        return intent != null && FAILED.contains(intent.getStatus()) ? State.FAILED : State.PROCESSING;
    }

    /** When the money came, if Stripe says so along with the session. */
    private static Instant paidAt(Session session) {
        var charge = Optional.ofNullable(session.getPaymentIntentObject()).map(PaymentIntent::getLatestChargeObject);
        return Instant.ofEpochSecond(charge.isPresent() ? charge.get().getCreated() : session.getCreated());
    }
}
