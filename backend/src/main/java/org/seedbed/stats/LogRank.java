package org.seedbed.stats;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The log-rank test of two curves: do the groups have the event at the same pace?
 *
 * <p>At each event time with d events among n at risk, n₁ of them in the first group: E₁ = Σ d·n₁/n,
 * V = Σ d·(n₁/n)(1−n₁/n)(n−d)/(n−1), χ² = (O₁−E₁)²/V with one degree of freedom (Mantel 1966). Strata are compared
 * within themselves and their O, E and V added; a stratum with an empty group adds nothing. Assumes uninformative
 * censoring; it sees best those differences that keep one direction over time.
 */
public record LogRank(
        int observedFirst, double expectedFirst, int observedSecond, double expectedSecond, double variance) {

    /** The two groups of one stratum, such as one cohort. */
    public record Stratum(List<Observation> first, List<Observation> second) {
        public Stratum {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    public static LogRank between(List<Observation> first, List<Observation> second) {
        return within(List.of(new Stratum(first, second)));
    }

    public static LogRank within(List<Stratum> strata) {
        return strata.stream()
                .filter(stratum ->
                        !stratum.first().isEmpty() && !stratum.second().isEmpty())
                .map(LogRank::of)
                .reduce(new LogRank(0, 0, 0, 0, 0), LogRank::plus);
    }

    /** Zero when there is no information: no event at a time at which both groups were at risk. */
    public double chiSquare() {
        double excess = observedFirst - expectedFirst;
        return variance > 0 ? excess * excess / variance : 0;
    }

    public double pValue() {
        return ChiSquaredDistribution.of(1).survivalProbability(chiSquare());
    }

    private static LogRank of(Stratum stratum) {
        List<Observation> everyone = new ArrayList<>(stratum.first());
        everyone.addAll(stratum.second());
        KaplanMeier first = KaplanMeier.of(stratum.first());
        KaplanMeier both = KaplanMeier.of(everyone);
        double expected = 0;
        double variance = 0;
        for (KaplanMeier.Step step : both.steps()) {
            int n = step.atRisk();
            int d = step.events();
            double share = (double) first.atRisk(step.time()) / n;
            expected += d * share;
            if (n > 1) {
                variance += d * share * (1 - share) * (n - d) / (n - 1);
            }
        }
        int events = both.events();
        return new LogRank(first.events(), expected, events - first.events(), events - expected, variance);
    }

    private LogRank plus(LogRank other) {
        return new LogRank(
                observedFirst + other.observedFirst,
                expectedFirst + other.expectedFirst,
                observedSecond + other.observedSecond,
                expectedSecond + other.expectedSecond,
                variance + other.variance);
    }
}
