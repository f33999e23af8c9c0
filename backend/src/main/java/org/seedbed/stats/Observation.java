package org.seedbed.stats;

/** How long one person was observed since the common clock start, and whether the event ended it or the data did. */
public record Observation(double time, boolean event) {

    public Observation {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Nobody can be observed for a time of " + time);
        }
    }
}
