package org.seedbed.payment.stripe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something Stripe told us, stored before we said that we heard it.
 *
 * @param body as it was sent, until it has been applied
 * @param nextAt when it is tried to be applied again
 * @param outcome what came of it
 */
@Document("stripeEvents")
record StripeEvent(
        @Id String id,
        String type,
        Instant created,
        Instant receivedAt,
        State state,
        @Nullable String body,
        int tries,
        @Nullable Instant nextAt,
        @Nullable String outcome) {
    /** Where an event stands. */
    enum State {
        WAITING,
        DONE,
        /** Somebody has to look at it. */
        STUCK
    }

    static StripeEvent received(String id, String type, Instant created, String body, Instant now) {
        return new StripeEvent(id, type, created, now, State.WAITING, body, 0, now, null);
    }
}
