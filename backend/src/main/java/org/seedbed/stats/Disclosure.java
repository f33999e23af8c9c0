package org.seedbed.stats;

import java.util.Arrays;

/** How much of a comparison may be shown, from nothing to everything, decided by its smaller arm. */
public enum Disclosure {
    NOTHING(0),
    COUNTS_ONLY(5),
    NO_TEST(10),
    FULL(15);

    /** A survival curve ends where fewer people than this are still observed. */
    public static final int SMALLEST_AT_RISK = 10;

    /** A survival test needs this many events in each arm. */
    public static final int FEWEST_EVENTS = 10;

    private static final int SMALLEST_CELL = 5;

    private final int smallestArm;

    Disclosure(int smallestArm) {
        this.smallestArm = smallestArm;
    }

    public static Disclosure of(int first, int second) {
        int smaller = Math.min(first, second);
        return Arrays.stream(values())
                .filter(level -> smaller >= level.smallestArm)
                .reduce((lower, higher) -> higher)
                .orElseThrow(() -> new IllegalArgumentException("An arm cannot hold " + smaller + " people"));
    }

    public boolean showsCounts() {
        return this != NOTHING;
    }

    public boolean showsEstimates() {
        return compareTo(NO_TEST) >= 0;
    }

    public boolean showsTest() {
        return this == FULL;
    }

    /** A true zero may be shown; one to four people may not. */
    public static boolean hidesCount(int people) {
        return people > 0 && people < SMALLEST_CELL;
    }

    public static boolean allowsLogRank(int eventsInFirst, int eventsInSecond) {
        return Math.min(eventsInFirst, eventsInSecond) >= FEWEST_EVENTS;
    }
}
