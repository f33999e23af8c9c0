package org.seedbed.cohort;

import org.jspecify.annotations.Nullable;

/** Somebody's attendance in figures: of the sessions that count so far, how many they attended, and what is open. */
record Tally(int attended, int counted, int unrecorded, int upcoming) {
    @Nullable
    Percent rate() {
        return counted == 0 ? null : Percent.of(attended, counted);
    }

    @Nullable
    Integer basisPoints() {
        var rate = rate();
        return rate == null ? null : rate.basisPoints();
    }

    boolean reaches(int percent) {
        return counted > 0 && attended * 100 >= percent * counted;
    }

    /** How many more sessions in a row would have to be attended; more than are left if it can no longer be reached. */
    int neededFor(int percent) {
        if (percent == 100) {
            return reaches(percent) ? 0 : Integer.MAX_VALUE;
        }
        int missing = percent * counted - 100 * attended;
        return Math.max(0, -Math.floorDiv(-missing, 100 - percent));
    }

    int left() {
        return upcoming + unrecorded;
    }
}
