package org.seedbed.stats;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A share of independent trials; a share of nobody does not exist, so there is at least one trial.
 *
 * <p>For a sample proportion only: a count against a target (828 of 900 planned) is no sample and takes no interval.
 */
public record Proportion(int successes, int trials) {

    public Proportion {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is not a proportion");
        }
    }

    public double share() {
        return (double) successes / trials;
    }

    /** Wilson's score interval (Wilson 1927): (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). */
    public Interval interval(double level) {
        var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                trials, successes, 1 - Interval.requireLevel(level));
        return new Interval(wilson.getLowerBound(), wilson.getUpperBound(), level);
    }

    int failures() {
        return trials - successes;
    }
}
