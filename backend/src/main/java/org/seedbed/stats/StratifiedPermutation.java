package org.seedbed.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * A studentised permutation test of the difference of means, first minus second, within strata such as cohorts.
 *
 * <p><b>Estimate.</b> D = Σ wₛ(m₁ₛ−m₀ₛ)/Σ wₛ with wₛ = n₁ₛn₀ₛ/nₛ: differences are taken inside each stratum and weighted
 * as a regression with one intercept per stratum would. Comparing pooled arms instead would mix the strata in: when a
 * cohort that earns more also finishes more, pooled finishers look better though nobody gained inside any cohort. The
 * permutation would keep that test valid, but its estimate would answer another question.
 *
 * <p><b>Statistic.</b> T = D/√Var(D), see {@link StratifiedDifference}; with one stratum it is Welch's
 * (m₁−m₀)/√(s₁²/n₁+s₀²/n₀). <b>p-value.</b> Labels are permuted within each stratum, so every stratum keeps its arm sizes;
 * p = (1+#{|T*| ≥ |T|})/(B+1) (Phipson and Smyth 2010). It is exact when labels are exchangeable inside strata, and thanks
 * to the studentising near the level when arms of good size share a mean but not a spread (Janssen 1997, Chung and Romano
 * 2013). When nothing varies, T = 0 and p = 1.
 *
 * @param first compared people in the first arm, over strata with both arms
 * @param second compared people in the second arm, over strata with both arms
 * @param strata strata with both arms; all others add nothing
 * @param permutations how many labellings were looked at
 */
public record StratifiedPermutation(
        double estimate, double statistic, double pValue, int first, int second, int strata, int permutations) {

    static final int PERMUTATIONS = 9_999;

    private static final int MOST_LABELLINGS = 1_000_000;

    // labellings that tie with the observed one differ from it by rounding only
    private static final double TIE = 1 - 1e-9;

    /** The two arms of one stratum; values may be zero or negative and must be finite. */
    public record Stratum(double[] first, double[] second) {
        public Stratum {
            first = first.clone();
            second = second.clone();
            if (!DoubleStream.concat(Arrays.stream(first), Arrays.stream(second))
                    .allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("A compared value must be finite");
            }
        }

        public static Stratum ofMinorUnits(long[] first, long[] second) {
            return new Stratum(
                    Arrays.stream(first).asDoubleStream().toArray(),
                    Arrays.stream(second).asDoubleStream().toArray());
        }

        boolean isComparable() {
            return first.length > 0 && second.length > 0;
        }
    }

    /** Empty when no stratum has people in both arms; the same strata in the same order and seed give the same result. */
    public static Optional<StratifiedPermutation> test(List<Stratum> strata, long seed) {
        return test(strata, seed, PERMUTATIONS);
    }

    static Optional<StratifiedPermutation> test(List<Stratum> strata, long seed, int permutations) {
        return StratifiedDifference.of(strata).map(difference -> {
            double estimate = difference.estimate();
            double observed = difference.statistic();
            SplittableRandom random = new SplittableRandom(seed);
            int extreme = 1;
            for (int i = 0; i < permutations; i++) {
                difference.relabel(random);
                extreme += isExtreme(difference.statistic(), observed) ? 1 : 0;
            }
            double p = extreme / (permutations + 1.0);
            return difference.result(estimate, observed, p, permutations);
        });
    }

    /** The p-value over every labelling, for data small enough to have at most a million of them. */
    static Optional<StratifiedPermutation> exact(List<Stratum> strata) {
        return StratifiedDifference.of(strata).map(difference -> {
            double estimate = difference.estimate();
            double observed = difference.statistic();
            double[] all = difference.everyLabelling(MOST_LABELLINGS);
            long extreme = Arrays.stream(all)
                    .filter(statistic -> isExtreme(statistic, observed))
                    .count();
            return difference.result(estimate, observed, (double) extreme / all.length, all.length);
        });
    }

    private static boolean isExtreme(double statistic, double observed) {
        return Math.abs(statistic) >= Math.abs(observed) * TIE;
    }
}
