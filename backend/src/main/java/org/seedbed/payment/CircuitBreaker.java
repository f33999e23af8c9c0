package org.seedbed.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Spares callers the wait for a service that does not answer: after some failures in a row they are refused at once, until one of
 * them has tried again after a rest and was answered.
 */
public final class CircuitBreaker {
    private final Clock clock;
    private final int limit;
    private final Duration rest;
    private int failures;
    private @Nullable Instant closedAgain;

    public CircuitBreaker(Clock clock, int limit, Duration rest) {
        this.clock = clock;
        this.limit = limit;
        this.rest = rest;
    }

    /** Refuses unless the service may be asked; after a rest, the first who comes may. */
    public synchronized void enter() {
        var now = clock.instant();
        if (closedAgain == null) {
            return;
        }
        if (now.isBefore(closedAgain)) {
            throw new ProviderUnavailable("it did not answer a moment ago", null);
        }
        closedAgain = now.plus(rest);
    }

    public synchronized void succeeded() {
        failures = 0;
        closedAgain = null;
    }

    /** One that kept its caller waiting is as bad as many. */
    public synchronized void failed(boolean afterLongWait) {
        failures = afterLongWait ? limit : failures + 1;
        if (failures >= limit) {
            closedAgain = clock.instant().plus(rest);
        }
    }

    public synchronized boolean isOpen() {
        return closedAgain != null && clock.instant().isBefore(closedAgain);
    }
}
