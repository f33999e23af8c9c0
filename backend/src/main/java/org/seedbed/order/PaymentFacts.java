package org.seedbed.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;

/**
 * What a provider says of a payment, by an event or when it was asked.
 *
 * @param event the event's id, or what names this answer among all; the same one is never applied twice
 * @param attempt the attempt as the provider hands it back, if it does
 * @param session the provider's name for the session
 * @param at when it happened
 */
public record PaymentFacts(
        String event,
        String provider,
        @Nullable Integer attempt,
        String session,
        ShopId shop,
        long amount,
        String currency,
        Instant at) {}
