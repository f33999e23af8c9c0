package org.seedbed.payment.stripe;

import com.stripe.Stripe;
import com.stripe.model.Account;
import com.stripe.model.WebhookEndpoint;
import com.stripe.param.WebhookEndpointListParams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedbed.payment.ProviderRefused;
import org.seedbed.payment.ProviderUnavailable;
import org.seedbed.shared.Wording;
import org.springframework.stereotype.Service;

/** Finds out whether money can be taken at Stripe and its events arrive, and says in plain words what is to be done if not. */
@Service
class StripeDoctor {
    static final String PATH = "/webhooks/stripe";
    /** The events whose loss would delay an order or hide a refund. */
    static final List<String> EVENTS = List.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired",
            "payment_intent.succeeded",
            "payment_intent.payment_failed",
            "payment_intent.canceled",
            "payment_intent.processing",
            "charge.refunded",
            "refund.created",
            "refund.updated",
            "refund.failed");

    private static final long MOST_ENDPOINTS = 100;
    private static final Map<String, String> CAPABILITIES =
            Map.of("card", "card_payments", "alipay", "alipay_payments", "wechat_pay", "wechat_pay_payments");

    private final StripeGate stripe;
    private final StripeSettings settings;
    private final StripeEvents events;
    private final Wording wording;

    StripeDoctor(StripeGate stripe, StripeSettings settings, StripeEvents events, Wording wording) {
        this.stripe = stripe;
        this.settings = settings;
        this.events = events;
        this.wording = wording;
    }

    /** One thing that was looked at. */
    record Finding(String check, Grade grade, String text) {}

    /** How well it is. */
    enum Grade {
        GOOD,
        /** Works, but somebody should know. */
        NOTE,
        BAD
    }

    List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        if (!settings.isConfigured()) {
            return List.of(finding("key", Grade.NOTE, "missing"));
        }
        findings.add(finding("mode", Grade.NOTE, settings.isLive() ? "live" : "test"));
        var reached = key(findings);
        if (reached) {
            account(findings);
            endpoints(findings);
        }
        findings.add(finding("secret", settings.webhookSecrets().isEmpty() ? Grade.BAD : Grade.GOOD));
        inbox(findings);
        return findings;
    }

    /** Asks for the balance, which every key may that may take payments. */
    private boolean key(List<Finding> findings) {
        try {
            stripe.ask(v1 -> v1.balance().retrieve());
            findings.add(finding("key", Grade.GOOD));
            return true;
        } catch (ProviderUnavailable | ProviderRefused failure) {
            findings.add(finding("key", Grade.BAD, "refused", String.valueOf(failure.getMessage())));
            return false;
        }
    }

    private void account(List<Finding> findings) {
        var account = asked(() -> stripe.ask(v1 -> v1.accounts().retrieveCurrent()));
        if (account.isEmpty()) {
            findings.add(finding("account", Grade.NOTE, "hidden"));
            return;
        }
        boolean charges = Boolean.TRUE.equals(account.get().getChargesEnabled());
        findings.add(finding("account", charges ? Grade.GOOD : Grade.BAD));
        for (var method : settings.methods()) {
            var status = capability(account.get(), method);
            findings.add(finding("method", "active".equals(status) ? Grade.GOOD : Grade.BAD, null, method));
        }
    }

    private static @Nullable String capability(Account account, String method) {
        var capabilities = account.getCapabilities();
        var name = CAPABILITIES.getOrDefault(method, method + "_payments");
        var json = capabilities == null ? null : capabilities.getRawJsonObject();
        if (json != null && json.has(name)) {
            return json.get(name).getAsString();
        }
        return capabilities != null && method.equals("card") ? capabilities.getCardPayments() : null;
    }

    private void endpoints(List<Finding> findings) {
        var params =
                WebhookEndpointListParams.builder().setLimit(MOST_ENDPOINTS).build();
        var all =
                asked(() -> stripe.ask(v1 -> v1.webhookEndpoints().list(params)).getData());
        if (all.isEmpty()) {
            findings.add(finding("webhook", Grade.NOTE, "hidden"));
            return;
        }
        var ours = all.get().stream()
                .filter(endpoint -> endpoint.getUrl().endsWith(PATH) && "enabled".equals(endpoint.getStatus()))
                .findFirst();
        if (ours.isEmpty()) {
            findings.add(finding("webhook", Grade.BAD, "missing", PATH));
        } else {
            endpoint(ours.get(), findings);
        }
    }

    private void endpoint(WebhookEndpoint endpoint, List<Finding> findings) {
        var heard = new HashSet<>(endpoint.getEnabledEvents());
        var missing = new TreeSet<>(EVENTS);
        missing.removeAll(heard);
        if (missing.isEmpty() || heard.contains("*")) {
            findings.add(finding("webhook", Grade.GOOD, null, endpoint.getUrl()));
        } else {
            findings.add(finding("webhook", Grade.BAD, "deaf", String.join(", ", missing)));
        }
        var version = endpoint.getApiVersion();
        if (version == null || !version.endsWith(Stripe.MAJOR_API_VERSION)) {
            findings.add(finding("webhook", Grade.NOTE, "version", Stripe.API_VERSION));
        }
    }

    private void inbox(List<Finding> findings) {
        var last = events.last();
        findings.add(
                last.isPresent()
                        ? finding(
                                "events",
                                Grade.GOOD,
                                "last",
                                String.valueOf(last.get().receivedAt()))
                        : finding("events", Grade.NOTE, "none"));
        long waiting = events.count(StripeEvent.State.WAITING);
        if (waiting > 0) {
            findings.add(finding("events", Grade.NOTE, "waiting", waiting));
        }
        for (var stuck : events.in(StripeEvent.State.STUCK, 10)) {
            findings.add(
                    finding("events", Grade.BAD, "stuck", stuck.id(), stuck.type(), String.valueOf(stuck.outcome())));
        }
    }

    /** Nothing if the key may not see it. */
    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ProviderUnavailable | ProviderRefused hidden) {
            return Optional.empty();
        }
    }

    private Finding finding(String check, Grade grade) {
        return finding(check, grade, null);
    }

    private Finding finding(String check, Grade grade, @Nullable String what, Object... arguments) {
        var last = what == null ? grade.name().toLowerCase(Locale.ROOT) : what;
        return new Finding(check, grade, wording.say("doctor." + check + "." + last, arguments));
    }
}
