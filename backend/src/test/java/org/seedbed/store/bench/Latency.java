package org.seedbed.store.bench;

import java.time.Duration;

/** What one client waits for an operation, and for a ping on the same connection in between, in microseconds. */
record Latency(double p50, double p99, double ping) {
    /** Takes turns between ping and operation one by one, because a machine's speed and the placing of threads drift. */
    static Latency of(Runnable operation, Runnable ping, Pace pace) {
        measure(operation, ping, pace.warmUp());
        return measure(operation, ping, pace.time());
    }

    private static Latency measure(Runnable operation, Runnable ping, Duration time) {
        var operations = new Samples();
        var pings = new Samples();
        var end = System.nanoTime() + time.toNanos();
        do {
            pings.time(ping);
            operations.time(operation);
        } while (System.nanoTime() < end);
        return new Latency(operations.percentile(0.5), operations.percentile(0.99), pings.percentile(0.5));
    }

    double ratio() {
        return p50 / ping;
    }
}
