package org.seedbed.stats;

import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * The risk difference of two independent proportions, first minus second, with Newcombe's interval and Fisher's p.
 *
 * <p>Interval: Newcombe (1998, Statistics in Medicine 17:873-890), method 10. With d = p₁−p₂ and Wilson limits (lᵢ, uᵢ),
 * it runs from d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²). It keeps its coverage near 0 and 1, where the
 * textbook interval does not. The p-value is Fisher's exact test, two-sided; it may disagree with the interval at the
 * edge because the two are made differently. Neither knows about strata.
 */
public record ProportionDifference(
        Proportion first, Proportion second, double estimate, Interval interval, double pValue) {

    public static ProportionDifference between(Proportion first, Proportion second, double level) {
        double p1 = first.share();
        double p2 = second.share();
        Interval wilson1 = first.interval(level);
        Interval wilson2 = second.interval(level);
        double estimate = p1 - p2;
        double below = Math.hypot(p1 - wilson1.low(), wilson2.high() - p2);
        double above = Math.hypot(wilson1.high() - p1, p2 - wilson2.low());
        Interval interval = new Interval(estimate - below, estimate + above, level);
        return new ProportionDifference(first, second, estimate, interval, fisher(first, second));
    }

    private static double fisher(Proportion first, Proportion second) {
        int successes = first.successes() + second.successes();
        boolean everyoneAlike = successes == 0 || successes == first.trials() + second.trials();
        if (everyoneAlike) {
            return 1; // the margins allow this one table only, and the library refuses a column of zeros
        }
        int[][] table = {{first.successes(), first.failures()}, {second.successes(), second.failures()}};
        return FisherExactTest.withDefaults().test(table).getPValue();
    }
}
