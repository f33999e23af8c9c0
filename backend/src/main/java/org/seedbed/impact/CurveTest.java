package org.seedbed.impact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.seedbed.stats.Disclosure;
import org.seedbed.stats.LogRank;

/** Whether two curves of the time to first sale differ: the log-rank test, cohorts compared within themselves. */
record CurveTest(
        double chiSquare,
        double p,
        int observedCompleted,
        double expectedCompleted,
        int observedNotCompleted,
        double expectedNotCompleted) {

    /** Empty when an arm has too few first sales for a test. */
    static Optional<CurveTest> of(Collection<Arms> cohorts, Study study) {
        List<LogRank.Stratum> strata = cohorts.stream()
                .map(arms -> new LogRank.Stratum(
                        FirstSaleCurve.observations(arms.completed(), study),
                        FirstSaleCurve.observations(arms.notCompleted(), study)))
                .toList();
        var test = LogRank.within(strata);
        if (!Disclosure.allowsLogRank(test.observedFirst(), test.observedSecond())) {
            return Optional.empty();
        }
        return Optional.of(new CurveTest(
                test.chiSquare(),
                test.pValue(),
                test.observedFirst(),
                test.expectedFirst(),
                test.observedSecond(),
                test.expectedSecond()));
    }
}
