package org.seedbed.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.seedbed.impact.Sample.completed;
import static org.seedbed.impact.Sample.dropped;

import org.junit.jupiter.api.Test;

class FunnelTests {

    @Test
    void countsEveryStepOfEveryPathWithTheEnrolledAsDenominator() {
        var funnel = new Sample()
                .cohort(
                        "spring",
                        "2025-03-01",
                        "2025-03-31",
                        completed("ana", "2025-03-31"),
                        completed("bo", "2025-03-31"),
                        dropped("cai", true),
                        dropped("dan", false),
                        dropped("eve", null))
                .selected("spring", "ana")
                .shop("bo")
                .sale("ana", "2025-05-01", 100)
                .sale("ana", "2025-06-30", 100)
                .funnel("2026-01-31");

        assertThat(funnel.total().steps())
                .extracting(
                        FunnelCounts.FunnelStep::step,
                        FunnelCounts.FunnelStep::count,
                        FunnelCounts.FunnelStep::of,
                        FunnelCounts.FunnelStep::unknown)
                .containsExactly(
                        tuple("enrolled", 5, 5, 0),
                        tuple("attended", 3, 5, 1),
                        tuple("completed", 2, 5, 0),
                        tuple("selected", 1, 5, 0),
                        tuple("shop", 2, 5, 0),
                        tuple("first-sale", 1, 5, 0),
                        tuple("active-third-month", 1, 5, 0));
    }

    @Test
    void totalsCountAPersonOnceAndRowsInEachCohort() {
        var funnel = new Sample()
                .cohort("first", "2025-03-01", "2025-03-31", dropped("ana", false), dropped("bo", false))
                .cohort("second", "2025-05-01", "2025-05-31", completed("ana", "2025-05-31"))
                .funnel("2026-01-31");

        assertThat(funnel.total().enrolled()).isEqualTo(2);
        assertThat(funnel.total().completed()).isEqualTo(1);
        assertThat(funnel.total().attended()).isEqualTo(1);
        assertThat(funnel.cohorts())
                .extracting(
                        row -> row.cohort().name(),
                        row -> row.counts().enrolled(),
                        row -> row.counts().completed())
                .containsExactly(tuple("second", 1, 1), tuple("first", 2, 0));
        assertThat(funnel.regions())
                .singleElement()
                .satisfies(region -> assertThat(region.counts()).isEqualTo(funnel.total()));
    }

    @Test
    void saysUnknownWhereNothingIsOnRecord() {
        var counts = new Sample()
                .publishedCohort(
                        "past", "640424", "2018-01-01", "2018-01-31", dropped("ana", null), dropped("bo", null))
                .funnel("2026-01-31")
                .total();

        assertThat(counts.attended()).isNull();
        assertThat(counts.attendedUnknown()).isEqualTo(2);
        assertThat(counts.activeThirdMonth()).isZero();
    }

    @Test
    void theThirdMonthOfSellingIsUnknownUntilItIsOver() {
        // the first sale is day 0, so the third month of 30 days is 31 October to 29 November
        assertThat(thirdMonth("2025-11-28")).isNull();
        assertThat(thirdMonth("2025-11-29")).isFalse();
        assertThat(thirdMonth("2025-11-28", "2025-10-30")).isNull();
        assertThat(thirdMonth("2025-11-28", "2025-10-31")).isTrue();
        assertThat(thirdMonth("2026-11-28", "2025-11-29")).isTrue();
        assertThat(thirdMonth("2026-11-28", "2025-11-30")).isFalse();
        assertThat(Path.activeThirdMonth(SalesHistory.NONE, Sample.day("2025-11-28")))
                .isFalse();
    }

    @Test
    void addsUpWhatACohortsPeopleSoldWhileItRan() {
        var funnel = new Sample()
                .cohort("first", "2018-05-14", "2018-06-11", completed("ana", "2018-06-11"), dropped("bo", true))
                .sale("ana", "2018-05-13", 1)
                .sale("ana", "2018-05-14", 10)
                .sale("bo", "2018-06-11", 100)
                .sale("bo", "2018-06-12", 1_000)
                .funnel("2026-01-31");

        assertThat(funnel.cohorts().get(0).practiceNet()).isEqualTo(110);
    }

    private static Boolean thirdMonth(String lastCompleteDay, String... furtherSales) {
        var sample = new Sample().sale("ana", "2025-09-01", 100);
        for (String sale : furtherSales) {
            sample.sale("ana", sale, 100);
        }
        return Path.activeThirdMonth(sample.sales().get(Sample.person("ana")), Sample.day(lastCompleteDay));
    }
}
