package org.seedbed.payment.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Wake;
import org.springframework.stereotype.Service;

/** Takes in what Stripe tells: first it is made sure that it was Stripe, then it is read, and it is heard once it is stored. */
@Service
class StripeInbox {
    private final StripeEvents events;
    private final StripeSettings settings;
    private final Wake wake;
    private final Clock clock;

    StripeInbox(StripeEvents events, StripeSettings settings, Wake wake, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.wake = wake;
        this.clock = clock;
    }

    /** Whether these bytes are an event of our account that is stored now. */
    boolean take(byte[] body, @Nullable String header) {
        var now = clock.instant();
        boolean isStripes = StripeSignature.parse(header)
                .filter(signature -> signature.fits(body, settings.webhookSecrets(), now))
                .isPresent();
        var event = isStripes ? read(new String(body, StandardCharsets.UTF_8), now) : Optional.<StripeEvent>empty();
        if (event.isEmpty()) {
            return false;
        }
        if (events.keep(event.get())) {
            wake.up(StripeEventWorker.class);
        }
        return true;
    }

    /** Nothing if it is no event, or one of the other mode: test events must not move real orders, nor the reverse. */
    private Optional<StripeEvent> read(String body, Instant now) {
        try {
            var json = JsonParser.parseString(body).getAsJsonObject();
            if (!"event".equals(text(json, "object")) || json.get("livemode").getAsBoolean() != settings.isLive()) {
                return Optional.empty();
            }
            var created = Instant.ofEpochSecond(json.get("created").getAsLong());
            return Optional.of(StripeEvent.received(text(json, "id"), text(json, "type"), created, body, now));
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | NumberFormatException
                | UnsupportedOperationException malformed) {
            return Optional.empty();
        }
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }
}
