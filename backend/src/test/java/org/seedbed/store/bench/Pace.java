package org.seedbed.store.bench;

import java.time.Duration;

/** How long each figure is warmed up, a rate perhaps more than once, and then measured. */
record Pace(Duration warmUp, Duration time) {
    static final Pace FULL = new Pace(Duration.ofSeconds(15), Duration.ofSeconds(5));
    static final Pace QUICK = new Pace(Duration.ofMillis(200), Duration.ofMillis(500));
}
