package org.seedbed.stats;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The difference of two means, first minus second, with Welch's interval: variances may differ.
 *
 * <p>With v = s²/n per arm: standard error √(v₁+v₂), df = (v₁+v₂)² / (v₁²/(n₁−1) + v₂²/(n₂−1)) (Welch 1947). Assumes
 * independent values and means that are near normal. Revenue with many zeros and a long tail breaks this in the
 * flattering direction for unequal arms, so use {@link StratifiedPermutation} for the p-value of such data.
 */
public record MeanDifference(
        int first,
        int second,
        double estimate,
        double standardError,
        double degreesOfFreedom,
        double pValue,
        Interval interval) {

    /** Empty when an arm has fewer than two values or nothing varies: then there is no error to estimate. */
    public static Optional<MeanDifference> between(double[] first, double[] second, double level) {
        Interval.requireLevel(level);
        if (first.length < 2 || second.length < 2) {
            return Optional.empty();
        }
        double v1 = variance(first) / first.length;
        double v2 = variance(second) / second.length;
        double standardError = Math.sqrt(v1 + v2);
        if (!(standardError > 0)) {
            return Optional.empty();
        }
        double estimate = mean(first) - mean(second);
        // shares of the error variance, so that amounts of any size neither overflow nor underflow
        double share1 = v1 / (v1 + v2);
        double share2 = v2 / (v1 + v2);
        double df = 1 / (share1 * share1 / (first.length - 1) + share2 * share2 / (second.length - 1));
        TDistribution student = TDistribution.of(df);
        double margin = standardError * student.inverseSurvivalProbability((1 - level) / 2);
        double p = Math.min(1, 2 * student.survivalProbability(Math.abs(estimate / standardError)));
        Interval interval = new Interval(estimate - margin, estimate + margin, level);
        return Optional.of(new MeanDifference(first.length, second.length, estimate, standardError, df, p, interval));
    }

    public double statistic() {
        return estimate / standardError;
    }

    private static double mean(double[] values) {
        double shift = values[0]; // keeps the mean of equal values exact
        return shift + Arrays.stream(values).map(value -> value - shift).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }
}
