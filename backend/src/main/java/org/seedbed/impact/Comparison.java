package org.seedbed.impact;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.stats.Caution;
import org.seedbed.stats.Disclosure;
import org.seedbed.stats.MeanDifference;
import org.seedbed.stats.Proportion;
import org.seedbed.stats.ProportionDifference;
import org.seedbed.stats.StratifiedPermutation;

/**
 * Completers against non-completers of the same cohorts, in two parts: who sold anything, and how much everyone sold. What
 * too small an arm may not show is absent; amounts are in minor units.
 */
record Comparison(
        String label,
        int cohortsCompared,
        int cohortsTooEarly,
        int cohortsOneArm,
        @Nullable ComparedArm completed,
        @Nullable ComparedArm notCompleted,
        String disclosure,
        List<String> cautions,
        @Nullable ShareDifference shareDifference,
        @Nullable RevenueDifference revenueDifference,
        @Nullable Permutation permutation) {

    /** The method decides the label: people chose to complete, so nothing here shows a cause. */
    static final String LABEL = "Association";

    /** Two-sided 5 % and 80 % power: z(0.975) + z(0.8). */
    private static final double DETECTABLE = 1.959964 + 0.841621;

    /** One arm; without a shop a person counts with no revenue. */
    record ComparedArm(
            int trainees,
            int withSale,
            int withoutShop,
            @Nullable Long netRevenue,
            @Nullable Long meanNet) {}

    /** Completers minus non-completers, as shares between −1 and 1, with Newcombe's interval. */
    record ShareDifference(double estimate, double low, double high, double level, double smallestDetectable) {}

    /** Completers minus non-completers, mean net revenue per enrolled person, with Welch's interval. */
    record RevenueDifference(long estimate, long low, long high, double level, long smallestDetectable) {}

    /** The test of the revenue difference; its estimate is the mean difference inside cohorts. */
    record Permutation(double p, @Nullable Double statistic, long estimate, int draws, long seed) {}

    /** Compares within these cohorts, each with both arms and a window that is over; the others are counted only. */
    static Comparison of(Collection<Arms> cohorts, int tooEarly, int oneArm, Study study) {
        var all = Arms.together(cohorts);
        var disclosure =
                Disclosure.of(all.completed().size(), all.notCompleted().size());
        var completed = amounts(all.completed(), study);
        var notCompleted = amounts(all.notCompleted(), study);
        boolean estimates = disclosure.showsEstimates();
        return new Comparison(
                LABEL,
                cohorts.size(),
                tooEarly,
                oneArm,
                disclosure.showsCounts() ? arm(all.completed(), study, estimates) : null,
                disclosure.showsCounts() ? arm(all.notCompleted(), study, estimates) : null,
                Codes.of(disclosure),
                estimates ? cautions(completed, notCompleted) : List.of(),
                estimates ? shareDifference(all, study) : null,
                estimates ? revenueDifference(completed, notCompleted) : null,
                disclosure.showsTest() ? permutation(cohorts, study) : null);
    }

    private static ComparedArm arm(List<Trainee> trainees, Study study, boolean showsMoney) {
        long net = trainees.stream().mapToLong(study::netInWindow).reduce(0, Math::addExact);
        return new ComparedArm(
                trainees.size(),
                count(trainees, study),
                (int) trainees.stream().filter(trainee -> !trainee.hasShop()).count(),
                showsMoney ? net : null,
                showsMoney ? Math.round((double) net / trainees.size()) : null);
    }

    private static int count(List<Trainee> trainees, Study study) {
        return (int) trainees.stream().filter(study::soldInWindow).count();
    }

    private static double[] amounts(List<Trainee> trainees, Study study) {
        return trainees.stream().mapToDouble(study::netInWindow).toArray();
    }

    private static List<String> cautions(double[] completed, double[] notCompleted) {
        return Caution.of(completed, notCompleted).stream()
                .sorted()
                .map(Codes::of)
                .toList();
    }

    private static ShareDifference shareDifference(Arms arms, Study study) {
        int n1 = arms.completed().size();
        int n0 = arms.notCompleted().size();
        var first = new Proportion(count(arms.completed(), study), n1);
        var second = new Proportion(count(arms.notCompleted(), study), n0);
        var difference = ProportionDifference.between(first, second, Study.CONFIDENCE);
        double pooled = (double) (first.successes() + second.successes()) / (n1 + n0);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n0));
        return new ShareDifference(
                difference.estimate(),
                difference.interval().low(),
                difference.interval().high(),
                difference.interval().level(),
                DETECTABLE * error);
    }

    private static @Nullable RevenueDifference revenueDifference(double[] completed, double[] notCompleted) {
        return MeanDifference.between(completed, notCompleted, Study.CONFIDENCE)
                .map(difference -> new RevenueDifference(
                        Math.round(difference.estimate()),
                        Math.round(difference.interval().low()),
                        Math.round(difference.interval().high()),
                        difference.interval().level(),
                        Math.round(DETECTABLE * difference.standardError())))
                .orElse(null);
    }

    private static @Nullable Permutation permutation(Collection<Arms> cohorts, Study study) {
        var strata = cohorts.stream()
                .map(arms -> new StratifiedPermutation.Stratum(
                        amounts(arms.completed(), study), amounts(arms.notCompleted(), study)))
                .toList();
        return StratifiedPermutation.test(strata, Study.SEED)
                .map(test -> new Permutation(
                        test.pValue(),
                        Double.isFinite(test.statistic()) ? test.statistic() : null,
                        Math.round(test.estimate()),
                        test.permutations(),
                        Study.SEED))
                .orElse(null);
    }
}
