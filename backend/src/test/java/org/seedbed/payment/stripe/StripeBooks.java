package org.seedbed.payment.stripe;

import com.stripe.Stripe;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.seedbed.payment.stripe.FakeStripe.Answer;

/** What the stand-in for Stripe has on its books, what its buyers do, and the events that follow. */
final class StripeBooks {
    final Queue<Map<String, Object>> events = new ConcurrentLinkedQueue<>();
    /** How refunds go on: at once, or with a later word by {@link #finishRefunds}. */
    volatile boolean refundsTakeTime;

    volatile List<Map<String, Object>> endpoints = List.of();
    volatile boolean chargesEnabled = true;

    private final Clock clock;
    private final Map<String, Sale> sales = new TreeMap<>();
    private final Map<String, Map<String, Object>> refunds = new LinkedHashMap<>();
    private int last;

    StripeBooks(Clock clock) {
        this.clock = clock;
    }

    /** A session with the payment in it. */
    private static final class Sale {
        final Map<String, Object> session = new LinkedHashMap<>();
        final Map<String, Object> intent = new LinkedHashMap<>();
        final Map<String, Object> charge = new LinkedHashMap<>();
    }

    synchronized Answer answer(String method, String path, Map<String, String> parameters) {
        var parts = path.substring("/v1/".length()).split("/");
        var what = method + " " + path.replaceAll("(cs|pi|re|ch)_[A-Za-z0-9_]+", "*");
        return switch (what) {
            case "POST /v1/checkout/sessions" -> create(parameters);
            case "GET /v1/checkout/sessions/*" ->
                session(parts[2], parameters.containsValue("payment_intent.latest_charge"));
            case "POST /v1/checkout/sessions/*/expire" -> expire(parts[2]);
            case "GET /v1/payment_intents/*" -> Answer.of(byIntent(parts[1]).intent);
            case "POST /v1/refunds" -> refund(parameters);
            case "GET /v1/refunds" ->
                list(refunds.values().stream()
                        .filter(refund -> refund.get("payment_intent").equals(parameters.get("payment_intent")))
                        .toList());
            case "GET /v1/refunds/*" -> Answer.of(refunds.get(parts[1]));
            case "GET /v1/balance" -> Answer.of(Map.of("object", "balance", "livemode", false));
            case "GET /v1/account" ->
                Answer.of(Map.of(
                        "id",
                        "acct_1",
                        "object",
                        "account",
                        "charges_enabled",
                        chargesEnabled,
                        "capabilities",
                        Map.of("card_payments", "active", "alipay_payments", "active")));
            case "GET /v1/webhook_endpoints" -> list(endpoints);
            default -> Answer.error(404, "invalid_request_error", "resource_missing");
        };
    }

    private static Answer list(List<Map<String, Object>> data) {
        return Answer.of(Map.of("object", "list", "data", data, "has_more", false, "url", "/v1/list"));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private Answer create(Map<String, String> parameters) {
        long expires = Long.parseLong(parameters.get("expires_at"));
        if (expires < now() + 30 * 60 || expires > now() + 24 * 3600) {
            return Answer.error(400, "invalid_request_error", "expires_at");
        }
        long amount = 0;
        for (int item = 0; parameters.containsKey("line_items[" + item + "][quantity]"); item++) {
            var name = "line_items[" + item + "]";
            amount += Long.parseLong(parameters.get(name + "[quantity]"))
                    * Long.parseLong(parameters.get(name + "[price_data][unit_amount]"));
        }
        var currency = parameters.get("line_items[0][price_data][currency]");
        int number = ++last;
        var sale = new Sale();
        sale.session.putAll(Map.of(
                "id",
                "cs_test_" + number,
                "object",
                "checkout.session",
                "created",
                now(),
                "expires_at",
                expires,
                "amount_total",
                amount,
                "currency",
                currency,
                "mode",
                "payment",
                "livemode",
                false,
                "url",
                "https://checkout.stripe.com/c/pay/cs_test_" + number));
        sale.session.put("metadata", metadata(parameters, "metadata"));
        sale.session.put("status", "open");
        sale.session.put("payment_status", "unpaid");
        sale.intent.putAll(Map.of(
                "id",
                "pi_" + number,
                "object",
                "payment_intent",
                "amount",
                amount,
                "currency",
                currency,
                "created",
                now(),
                "livemode",
                false,
                "status",
                "requires_payment_method"));
        sale.intent.put("metadata", metadata(parameters, "payment_intent_data[metadata]"));
        sales.put("cs_test_" + number, sale);
        return session("cs_test_" + number, false);
    }

    private static Map<String, String> metadata(Map<String, String> parameters, String prefix) {
        var metadata = new TreeMap<String, String>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(prefix + "[")) {
                metadata.put(name.substring(prefix.length() + 1, name.length() - 1), value);
            }
        });
        return metadata;
    }

    private Answer session(String id, boolean expanded) {
        var sale = sales.get(id);
        if (sale == null) {
            return Answer.error(404, "invalid_request_error", "resource_missing");
        }
        endIfOver(sale);
        var shown = new LinkedHashMap<>(sale.session);
        if (sale.session.get("status").equals("complete")) {
            shown.put("payment_intent", expanded ? expanded(sale) : sale.intent.get("id"));
            shown.remove("url");
        }
        return Answer.of(shown);
    }

    private static Map<String, Object> expanded(Sale sale) {
        var intent = new LinkedHashMap<>(sale.intent);
        if (!sale.charge.isEmpty()) {
            intent.put("latest_charge", sale.charge);
        }
        return intent;
    }

    private void endIfOver(Sale sale) {
        if (sale.session.get("status").equals("open") && now() >= (Long) sale.session.get("expires_at")) {
            sale.session.put("status", "expired");
            event("checkout.session.expired", sale.session);
        }
    }

    private Answer expire(String id) {
        var sale = sales.get(id);
        endIfOver(sale);
        if (!sale.session.get("status").equals("open")) {
            return Answer.error(400, "invalid_request_error", "session_not_open");
        }
        sale.session.put("status", "expired");
        event("checkout.session.expired", sale.session);
        return session(id, false);
    }

    private void event(String type, Map<String, Object> object) {
        var copy = new LinkedHashMap<>(object);
        events.add(new TreeMap<>(Map.of(
                "id",
                "evt_" + ++last,
                "object",
                "event",
                "api_version",
                Stripe.API_VERSION,
                "created",
                now(),
                "livemode",
                false,
                "type",
                type,
                "data",
                Map.of("object", copy),
                "pending_webhooks",
                1)));
    }

    /** A buyer pays with a card: the money is there at once. False if the session is over. */
    synchronized boolean pay(String session) {
        var sale = sales.get(session);
        endIfOver(sale);
        if (!sale.session.get("status").equals("open")) {
            return false;
        }
        complete(sale);
        capture(sale);
        sale.session.put("payment_status", "paid");
        event("checkout.session.completed", shown(sale));
        return true;
    }

    /** A buyer pays with a wallet: whether the money comes is seen later. */
    synchronized void payByWallet(String session) {
        var sale = sales.get(session);
        complete(sale);
        sale.intent.put("status", "processing");
        event("checkout.session.completed", shown(sale));
        event("payment_intent.processing", sale.intent);
    }

    synchronized void walletAnswers(String session, boolean paid) {
        var sale = sales.get(session);
        if (paid) {
            capture(sale);
            sale.session.put("payment_status", "paid");
            event("checkout.session.async_payment_succeeded", shown(sale));
        } else {
            sale.intent.put("status", "requires_payment_method");
            event("payment_intent.payment_failed", sale.intent);
            event("checkout.session.async_payment_failed", shown(sale));
        }
    }

    private static void complete(Sale sale) {
        sale.session.put("status", "complete");
    }

    private static Map<String, Object> shown(Sale sale) {
        var shown = new LinkedHashMap<>(sale.session);
        shown.put("payment_intent", sale.intent.get("id"));
        return shown;
    }

    private void capture(Sale sale) {
        sale.intent.put("status", "succeeded");
        sale.charge.putAll(Map.of(
                "id",
                "ch_" + sale.intent.get("id"),
                "object",
                "charge",
                "created",
                now(),
                "amount",
                sale.intent.get("amount"),
                "currency",
                sale.intent.get("currency"),
                "payment_intent",
                sale.intent.get("id"),
                "livemode",
                false));
        sale.charge.put("metadata", sale.intent.get("metadata"));
        sale.charge.put("amount_refunded", 0L);
        event("payment_intent.succeeded", sale.intent);
    }

    private Sale byIntent(String intent) {
        return sales.values().stream()
                .filter(sale -> sale.intent.get("id").equals(intent))
                .findFirst()
                .orElseThrow();
    }

    private Answer refund(Map<String, String> parameters) {
        var sale = byIntent(parameters.get("payment_intent"));
        long amount = Long.parseLong(parameters.get("amount"));
        long left = (Long) sale.charge.get("amount") - (Long) sale.charge.get("amount_refunded");
        if (amount > left) {
            return Answer.error(400, "invalid_request_error", "charge_already_refunded");
        }
        var refund = new LinkedHashMap<String, Object>(Map.of(
                "id",
                "re_" + ++last,
                "object",
                "refund",
                "amount",
                amount,
                "currency",
                sale.intent.get("currency"),
                "created",
                now(),
                "payment_intent",
                sale.intent.get("id"),
                "charge",
                sale.charge.get("id")));
        refund.put("metadata", metadata(parameters, "metadata"));
        refund.put("status", refundsTakeTime ? "pending" : "succeeded");
        refunds.put((String) refund.get("id"), refund);
        sale.charge.merge("amount_refunded", amount, (one, more) -> (Long) one + (Long) more);
        event("refund.created", refund);
        event("charge.refunded", sale.charge);
        return Answer.of(refund);
    }

    /** The operator gives money back on Stripe's own pages. */
    synchronized void refundOutside(String intent, long amount) {
        refund(Map.of("payment_intent", intent, "amount", String.valueOf(amount)));
    }

    synchronized void finishRefunds(boolean well) {
        for (var refund : refunds.values()) {
            if (refund.get("status").equals("pending")) {
                refund.put("status", well ? "succeeded" : "failed");
                if (!well) {
                    byIntent((String) refund.get("payment_intent"))
                            .charge
                            .merge("amount_refunded", refund.get("amount"), (one, less) -> (Long) one - (Long) less);
                }
                event(well ? "refund.updated" : "refund.failed", refund);
            }
        }
    }

    /** Stripe says once more how every session stands, as its events do when all of them were lost. */
    synchronized List<String> openSessions() {
        return sales.entrySet().stream()
                .filter(sale -> sale.getValue().session.get("status").equals("open"))
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized int sessions() {
        return sales.size();
    }

    synchronized int refundsMade() {
        return refunds.size();
    }

    /** What buyers have paid and not got back, in the currency's smallest unit as Stripe counts. */
    synchronized long balance() {
        long paid = sales.values().stream()
                .filter(sale -> !sale.charge.isEmpty())
                .mapToLong(sale -> (Long) sale.charge.get("amount"))
                .sum();
        long back = refunds.values().stream()
                .filter(refund -> refund.get("status").equals("succeeded"))
                .mapToLong(refund -> (Long) refund.get("amount"))
                .sum();
        return paid - back;
    }

    /** How many payments were taken for each order. */
    synchronized Map<String, Integer> paymentsPerOrder() {
        var counts = new TreeMap<String, Integer>();
        for (var sale : new ArrayList<>(sales.values())) {
            if (!sale.charge.isEmpty()) {
                var order = ((Map<?, ?>) sale.intent.get("metadata")).get("order_id");
                counts.merge(String.valueOf(order), 1, Integer::sum);
            }
        }
        return counts;
    }
}
