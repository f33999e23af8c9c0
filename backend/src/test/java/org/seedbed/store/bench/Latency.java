package org.seedbed.store.bench;

import java.time.Duration;

/** What one client waits for an operation, and for a ping on the same connection in between, in microseconds. */
record Latency(double p50, double p99, double ping) {
    private static final Duration PINGING = Duration.ofMillis(20);
    private static final Duration WORKING = Duration.ofMillis(80);

    /** Takes turns between ping and operation, because a machine's speed drifts. */
    static Latency of(Runnable operation, Runnable ping, Pace pace) {
        measure(operation, ping, pace.warmUp());
        return measure(operation, ping, pace.time());
    }

    private static Latency measure(Runnable operation, Runnable ping, Duration time) {
        var operations = new Samples();
        var pings = new Samples();
        var end = System.nanoTime() + time.toNanos();
        do {
            repeat(ping, pings, PINGING);
            repeat(operation, operations, WORKING);
        } while (System.nanoTime() < end);
        repeat(ping, pings, PINGING);
        return new Latency(operations.percentile(0.5), operations.percentile(0.99), pings.percentile(0.5));
    }

    private static void repeat(Runnable operation, Samples samples, Duration time) {
        var end = System.nanoTime() + time.toNanos();
        do {
            samples.time(operation);
        } while (System.nanoTime() < end);
    }

    double ratio() {
        return p50 / ping;
    }
}
