package org.seedbed.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.PaymentFacts;
import org.seedbed.shared.ShopId;

/**
 * A payment session as its provider describes it.
 *
 * @param attempt the attempt it was made for, as the provider hands it back
 * @param at when it came to this, as far as the provider says
 */
public record ProviderSession(
        String id,
        State state,
        @Nullable String url,
        @Nullable Integer attempt,
        ShopId shop,
        long amount,
        String currency,
        Instant at) {
    /** How far it has come. */
    public enum State {
        /** The buyer may pay. */
        OPEN,
        /** The buyer has paid, but whether the money comes is not certain yet. */
        PROCESSING,
        PAID,
        FAILED,
        EXPIRED
    }

    /** What orders are told of it, under the name of the event that says so. */
    PaymentFacts facts(String event, String provider) {
        return new PaymentFacts(event, provider, attempt, id, shop, amount, currency, at);
    }

    public ProviderSession at(State other) {
        return new ProviderSession(id, other, url, attempt, shop, amount, currency, at);
    }
}
