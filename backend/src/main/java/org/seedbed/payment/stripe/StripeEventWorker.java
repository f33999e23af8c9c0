package org.seedbed.payment.stripe;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.seedbed.payment.ProviderUnavailable;
import org.seedbed.shared.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Applies the events that have come in; what cannot be applied yet is tried again, ever more rarely, for three days. */
@Component
class StripeEventWorker implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(StripeEventWorker.class);
    private static final int BATCH = 100;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 12;
    private static final Duration UNTIL_STUCK = Duration.ofDays(3);
    private static final Duration KEPT = Duration.ofDays(30);

    private final StripeEvents events;
    private final StripeEventEffect effect;
    private final Clock clock;

    StripeEventWorker(StripeEvents events, StripeEventEffect effect, Clock clock) {
        this.events = events;
        this.effect = effect;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        List<StripeEvent> due;
        do {
            due = events.due(clock.instant(), BATCH);
            due.forEach(this::apply);
        } while (due.size() == BATCH);
        events.forget(clock.instant().minus(KEPT));
    }

    private void apply(StripeEvent event) {
        try {
            var came = effect.of(Objects.requireNonNull(event.body()));
            if (came.needsSomebody()) {
                LOG.error("Stripe's event {} ({}) needs somebody to look at it: {}", event.id(), event.type(), came);
                events.stuck(event, came.name());
            } else {
                events.done(event, came.name());
            }
        } catch (NotYet | ProviderUnavailable unknown) {
            later(event, String.valueOf(unknown.getMessage()));
        } catch (RuntimeException failure) {
            LOG.error("Stripe's event {} ({}) could not be applied", event.id(), event.type(), failure);
            later(event, failure.getClass().getSimpleName());
        }
    }

    private void later(StripeEvent event, String why) {
        var now = clock.instant();
        if (event.receivedAt().plus(UNTIL_STUCK).isBefore(now)) {
            events.stuck(event, why);
            return;
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(event.tries(), DOUBLINGS));
        events.later(event, now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE), why);
    }
}
