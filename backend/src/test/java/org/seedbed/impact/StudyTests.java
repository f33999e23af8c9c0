package org.seedbed.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.impact.Sample.day;
import static org.seedbed.impact.Sample.dropped;

import org.junit.jupiter.api.Test;
import org.seedbed.stats.Observation;

class StudyTests {
    private static final Study STUDY = new Study(day("2026-01-31"));

    @Test
    void comparesACohortOnceItsWindowAndTheRefundsAreIn() {
        assertThat(day("2025-07-20").plusDays(195)).isEqualTo(day("2026-01-31"));

        assertThat(STUDY.isComparable(day("2025-07-20"))).isTrue();
        assertThat(STUDY.isComparable(day("2025-07-21"))).isFalse();
        assertThat(STUDY.comparableFrom(day("2025-07-21"))).isEqualTo(day("2026-02-02"));
    }

    @Test
    void countsSalesFromTheCohortsLastDayToDay180() {
        var trainee = trainee(new Sample()
                .sale("ana", "2025-03-30", 1)
                .sale("ana", "2025-03-31", 10)
                .sale("ana", "2025-09-27", 100)
                .sale("ana", "2025-09-28", 1000));

        assertThat(day("2025-03-31").plusDays(180)).isEqualTo(day("2025-09-27"));
        assertThat(STUDY.netInWindow(trainee)).isEqualTo(110);
        assertThat(STUDY.soldInWindow(trainee)).isTrue();
        assertThat(STUDY.soldBeforeClock(trainee)).isTrue();
    }

    @Test
    void aWindowOfRefundsOnlyHasNoSaleThoughItHasRevenue() {
        var trainee = trainee(new Sample().sale("ana", "2025-05-01", -500));

        assertThat(STUDY.netInWindow(trainee)).isEqualTo(-500);
        assertThat(STUDY.soldInWindow(trainee)).isFalse();
    }

    @Test
    void waitsForTheFirstSaleUpToTheCutOffAndNoLongerThanTheHorizon() {
        assertThat(waited("2025-12-31", "2026-01-31")).isEqualTo(new Observation(31, true));
        assertThat(waited("2025-12-31", "2026-02-01")).isEqualTo(new Observation(31, false));
        assertThat(waited("2025-12-31", "2025-12-31")).isEqualTo(new Observation(0, true));
        assertThat(waited("2024-01-31", "2025-01-31")).isEqualTo(new Observation(365, false));
        assertThat(waited("2024-01-31", "2025-01-30")).isEqualTo(new Observation(365, true));
    }

    private static Observation waited(String lastDay, String sale) {
        var sample = new Sample()
                .cohort("cohort", "2020-01-01", lastDay, dropped("ana", true))
                .sale("ana", sale, 100);
        return STUDY.timeToFirstSale(sample.panel().get(0));
    }

    private static Trainee trainee(Sample sample) {
        return sample.cohort("cohort", "2025-03-01", "2025-03-31", dropped("ana", true))
                .panel()
                .get(0);
    }
}
