package org.seedbed.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.seedbed.impact.Sample.completed;
import static org.seedbed.impact.Sample.day;
import static org.seedbed.impact.Sample.dropped;

import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seedbed.cohort.CohortFacts.PersonFacts;

class CompletionSalesTests {

    @Test
    void groupsHoldEveryoneWithAllTheirSales() {
        var groups = twoCohorts().completionSales("2026-01-31").groups();

        assertThat(groups)
                .extracting(
                        CompletionSales.CompletionGroup::group,
                        CompletionSales.CompletionGroup::trainees,
                        CompletionSales.CompletionGroup::withSale,
                        CompletionSales.CompletionGroup::netRevenue,
                        CompletionSales.CompletionGroup::withoutShop,
                        CompletionSales.CompletionGroup::unrecorded)
                .containsExactly(
                        tuple("completed", 40, 20, 20 * 10_000L + 777, 20, 0),
                        tuple("not-completed", 20, 2, 8_000L, 18, 0));
    }

    @Test
    void comparesSharesAndRevenueWithinTheWindow() {
        var comparison = twoCohorts().completionSales("2026-01-31").comparison();

        assertThat(comparison.label()).isEqualTo("Association");
        assertThat(comparison.cohortsCompared()).isEqualTo(2);
        assertThat(comparison.disclosure()).isEqualTo("full");
        assertThat(comparison.completed()).isEqualTo(new Comparison.ComparedArm(40, 20, 20, 200_000L, 5_000L));
        assertThat(comparison.notCompleted()).isEqualTo(new Comparison.ComparedArm(20, 2, 18, 8_000L, 400L));
        // Newcombe by hand: Wilson of 20/40 is (0.35200, 0.64800), of 2/20 is (0.02787, 0.30103)
        assertThat(comparison.shareDifference().estimate()).isCloseTo(0.4, within(1e-12));
        assertThat(comparison.shareDifference().low()).isCloseTo(0.4 - Math.hypot(0.14800, 0.20103), within(1e-4));
        assertThat(comparison.shareDifference().high()).isCloseTo(0.4 + Math.hypot(0.14800, 0.07213), within(1e-4));
        assertThat(comparison.revenueDifference().estimate()).isEqualTo(4_600);
        assertThat(comparison.permutation().draws()).isEqualTo(9_999);
        assertThat(comparison.permutation().seed()).isEqualTo(Study.SEED);
        assertThat(comparison.permutation().p()).isLessThan(0.01);
    }

    @Test
    void theSameDataGiveTheSameAnswerWhateverTheOrderOfCohorts() {
        var once = twoCohorts();
        var turned = twoCohorts();
        Collections.reverse(turned.cohorts());

        assertThat(turned.completionSales("2026-01-31")).isEqualTo(once.completionSales("2026-01-31"));
    }

    @Test
    void leavesOutCohortsThatAreTooRecentOrHaveOneArmAndSaysSo() {
        var result = twoCohorts()
                .cohort("all", "2025-01-01", "2025-02-28", completed("zhou", "2025-02-28"))
                .cohort("recent", "2025-11-01", "2025-12-31", completed("qian", "2025-12-31"), dropped("sun", true))
                .publishedCohort("past", "640424", "2018-01-01", "2018-01-31", dropped("wu", null), dropped("xu", null))
                .completionSales("2026-01-31");

        assertThat(result.comparison().cohortsCompared()).isEqualTo(2);
        assertThat(result.oneArm())
                .extracting(
                        CompletionSales.OneArm::name,
                        CompletionSales.OneArm::completed,
                        CompletionSales.OneArm::notCompleted,
                        CompletionSales.OneArm::recorded)
                .containsExactly(tuple("past", 0, 2, false), tuple("all", 1, 0, true));
        assertThat(result.tooEarly())
                .extracting(CompletionSales.TooEarly::name, CompletionSales.TooEarly::comparableFrom)
                .containsExactly(tuple("recent", day("2025-12-31").plusDays(196)));
        assertThat(result.groups().get(0).trainees() + result.groups().get(1).trainees())
                .isEqualTo(60 + 1 + 2 + 2);
        assertThat(result.groups().get(1).unrecorded()).isEqualTo(2);
    }

    @Test
    void showsLessTheSmallerTheSmallerArmIs() {
        assertThat(disclosed(4)).satisfies(comparison -> {
            assertThat(comparison.disclosure()).isEqualTo("nothing");
            assertThat(comparison.completed()).isNull();
        });
        assertThat(disclosed(5)).satisfies(comparison -> {
            assertThat(comparison.disclosure()).isEqualTo("counts-only");
            assertThat(comparison.notCompleted()).isEqualTo(new Comparison.ComparedArm(5, 0, 5, null, null));
            assertThat(comparison.shareDifference()).isNull();
        });
        assertThat(disclosed(10)).satisfies(comparison -> {
            assertThat(comparison.disclosure()).isEqualTo("no-test");
            assertThat(comparison.shareDifference()).isNotNull();
            assertThat(comparison.permutation()).isNull();
        });
        assertThat(disclosed(15).permutation()).isNotNull();
    }

    @Test
    void comparesNobodyWithNobodyAsNothing() {
        var result = new Sample().completionSales("2026-01-31");

        assertThat(result.comparison().disclosure()).isEqualTo("nothing");
        assertThat(result.groups())
                .extracting(CompletionSales.CompletionGroup::netRevenue)
                .containsExactly(0L, 0L);
        assertThat(result.curves())
                .allSatisfy(curve -> assertThat(curve.points()).isEmpty());
    }

    @Test
    void hidesTheFiguresOfAGroupOfFewerThanFive() {
        var groups = new Sample()
                .cohort("small", "2025-03-01", "2025-03-31", completed("ana", "2025-03-31"))
                .sale("ana", "2025-04-01", 100)
                .completionSales("2026-01-31")
                .groups();

        assertThat(groups.get(0).trainees()).isEqualTo(1);
        assertThat(groups.get(0).netRevenue()).isNull();
    }

    @Test
    void curvesStartAtTheCohortsEndAndCountEarlierSellersApart() {
        var result = twoCohorts().completionSales("2026-01-31");

        var completed = result.curves().get(0);
        assertThat(completed.trainees()).isEqualTo(39);
        assertThat(completed.earlierSellers()).isEqualTo(1);
        assertThat(completed.events()).isEqualTo(19);
        assertThat(completed.points().get(0)).isEqualTo(new FirstSaleCurve.CurvePoint(0, 0, null, null, 39));
        assertThat(completed.points().get(1).day()).isEqualTo(10);
        assertThat(completed.points().get(1).share()).isCloseTo(9 / 39.0, within(1e-12));
        assertThat(completed.atRisk().get(1)).isEqualTo(new FirstSaleCurve.AtRisk(30, 30));
        assertThat(result.logRank())
                .as("two events in the other arm are too few")
                .isNull();
    }

    @Test
    void testsTheCurvesWhenBothArmsHaveEnoughFirstSales() {
        var people = Stream.concat(
                        names("c", 20).map(name -> completed(name, "2025-03-31")),
                        names("n", 20).map(name -> dropped(name, true)))
                .toArray(PersonFacts[]::new);
        var sample = new Sample().cohort("only", "2025-03-01", "2025-03-31", people);
        names("c", 20).forEach(name -> sample.sale(name, "2025-04-10", 100));
        names("n", 10).forEach(name -> sample.sale(name, "2025-05-10", 100));

        var test = sample.completionSales("2026-01-31").logRank();

        // day 10: 20 of 40 at risk, 20 events: expect 10 of 20; later only the other arm is at risk
        assertThat(test.observedCompleted()).isEqualTo(20);
        assertThat(test.expectedCompleted()).isCloseTo(10, within(1e-9));
        assertThat(test.expectedNotCompleted()).isCloseTo(20, within(1e-9));
        assertThat(test.chiSquare()).isCloseTo(100 / (20 * 0.25 * 20 / 39.0), within(1e-9));
    }

    /** 20 + 20 completers, 20 of them selling 10,000 each on day 10 or 40; 10 + 10 others, two selling 4,000. */
    private static Sample twoCohorts() {
        var sample = new Sample()
                .cohort("spring", "2025-03-01", "2025-03-31", people("a", 20, "b", 10))
                .cohort("summer", "2025-06-01", "2025-06-30", people("c", 20, "d", 10));
        names("a", 10).forEach(name -> sample.sale(name, "2025-04-10", 10_000));
        names("c", 10).forEach(name -> sample.sale(name, "2025-08-09", 10_000));
        sample.sale("b1", "2025-04-10", 4_000).sale("d1", "2025-07-10", 4_000);
        return sample.sale("a1", "2025-03-30", 777);
    }

    private static Comparison disclosed(int smallerArm) {
        return new Sample()
                .cohort("only", "2025-03-01", "2025-03-31", people("a", 30, "b", smallerArm))
                .completionSales("2026-01-31")
                .comparison();
    }

    private static PersonFacts[] people(String completers, int completed, String others, int dropped) {
        return Stream.concat(
                        names(completers, completed).map(name -> completed(name, "2025-04-01")),
                        names(others, dropped).map(name -> dropped(name, true)))
                .toArray(PersonFacts[]::new);
    }

    private static Stream<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i);
    }
}
