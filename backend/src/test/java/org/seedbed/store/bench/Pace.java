package org.seedbed.store.bench;

import java.time.Duration;

/** How long each figure is warmed up, and then measured. */
record Pace(Duration warmUp, Duration time) {
    static final Pace FULL = new Pace(Duration.ofMillis(1500), Duration.ofSeconds(3));
    static final Pace QUICK = new Pace(Duration.ofMillis(200), Duration.ofMillis(500));
}
