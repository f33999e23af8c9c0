package org.seedbed.store.bench;

import java.util.Arrays;

/** Durations in nanoseconds, for their percentiles in microseconds. */
final class Samples {
    private long[] nanos = new long[1024];
    private int size;

    void time(Runnable operation) {
        var begun = System.nanoTime();
        operation.run();
        add(System.nanoTime() - begun);
    }

    private void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    double percentile(double share) {
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(size - 1L, (long) (share * size))] / 1_000.0;
    }
}
