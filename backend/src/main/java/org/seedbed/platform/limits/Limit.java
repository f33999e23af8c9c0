package org.seedbed.platform.limits;

import java.time.Duration;

/**
 * How many failures are free in a window of time, and how long one waits between tries after that: the wait doubles with each
 * further failure up to the longest, so nobody is ever kept out for good.
 *
 * @param most how many tries may be failed or undecided together while failures are still free
 */
record Limit(String kind, int free, int most, Duration window, Duration firstWait, Duration longestWait) {
    private static final int MOST_DOUBLINGS = 20;

    Limit {
        if (free < 1 || most < free) {
            throw new IllegalArgumentException("At least one try must be free: " + kind + " " + free);
        }
    }

    Duration waitAfter(int failures) {
        int doublings = Math.min(Math.max(failures - free, 0), MOST_DOUBLINGS);
        var wait = firstWait.multipliedBy(1L << doublings);
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
