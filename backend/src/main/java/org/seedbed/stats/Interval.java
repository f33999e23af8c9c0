package org.seedbed.stats;

/** A confidence interval with the level it was made for, such as 0.95. */
public record Interval(double low, double high, double level) {

    public static final double USUAL_LEVEL = 0.95;

    public Interval {
        requireLevel(level);
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval from " + low + " to " + high + " is upside down");
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    static double requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, not at " + level);
        }
        return level;
    }
}
