package org.seedbed.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.seedbed.revenue.Market.filter;
import static org.seedbed.revenue.Market.period;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedbed.sales.Figures;
import org.seedbed.shared.NotFound;

class BreakdownTests {

    @Test
    void showsEveryShopAlsoOneThatSoldNothingAndWhatItSoldBefore() {
        var breakdown =
                Breakdown.of(aMarket().review(period("2026-10-01", "2026-10-31"), "2026-11-23"), Dimension.SHOP);

        assertThat(breakdown.rows())
                .extracting(
                        Breakdown.Row::key,
                        row -> row.sums().net(),
                        row -> row.sums().figures().adjustments(),
                        row -> row.sums().orders(),
                        row -> row.sums().averageOrder(),
                        Breakdown.Row::previousNet)
                .containsExactly(
                        tuple("tea", 9_001L, -500L, 3L, 3_000L, 400L),
                        tuple("dates", 100L, 0L, 1L, 100L, 0L),
                        tuple("felt", 0L, 0L, 0L, null, 0L));
        assertThat(breakdown.total().net()).isEqualTo(9_101);
        assertThat(breakdown.total().activeShops()).isEqualTo(2);
        assertThat(breakdown.previousNet()).isEqualTo(400);
    }

    @Test
    void sharesOfPeopleAddUpToTheTotalAndTwoCohortsOfOnePersonOverlap() {
        var breakdown =
                Breakdown.of(aMarket().review(period("2026-10-01", "2026-10-31"), "2026-11-23"), Dimension.COHORT);

        // tea's 5,000 and 4,001 split 3:1 by day: ana 3,750 + 3,001, bo 1,250 + 1,000; dates' 100 are dan's
        assertThat(breakdown.rows())
                .extracting(Breakdown.Row::key, row -> row.sums().net())
                .containsExactly(
                        tuple("first", 9_001L), tuple("second", 6_751L), tuple("empty", 0L), tuple("none", 100L));
        assertThat(breakdown.overlap()).isEqualTo(6_751);
        assertThat(breakdown.total().net()).isEqualTo(9_101);
    }

    @Test
    void aShareCountsWholeOrders() {
        var ofBo = Breakdown.of(
                aMarket()
                        .cohort("bo only", "bo")
                        .review(filter("2026-10-01", "2026-10-31", null, "bo only", null), "2026-11-23"),
                Dimension.SHOP);

        assertThat(ofBo.total().net()).isEqualTo(2_250);
        assertThat(ofBo.total().orders()).isEqualTo(3);
        assertThat(ofBo.total().averageOrder()).isEqualTo(3_000);
    }

    @Test
    void filtersByRegionAndNobodyElsesShopOrCohortExists() {
        var market = aMarket();

        assertThat(Breakdown.of(
                                market.review(filter("2026-10-01", "2026-10-31", null, null, "62"), "2026-11-23"),
                                Dimension.REGION)
                        .rows())
                .extracting(Breakdown.Row::key, row -> row.sums().net())
                .containsExactly(tuple("622927", 9_001L));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> market.scope(filter("2026-10-01", "2026-10-31", "foreign", null, null)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> market.scope(filter("2026-10-01", "2026-10-31", null, "foreign", null)));
    }

    @ParameterizedTest
    @EnumSource
    void rowsAddUpToTheTotalToTheCent(Dimension dimension) {
        var random = new Random(2018);
        for (int round = 0; round < 50; round++) {
            var market = randomMarket(random);
            var breakdown = Breakdown.of(market.review(period("2026-10-01", "2026-10-31"), "2026-11-23"), dimension);

            long gross = 0;
            long refunds = 0;
            long net = 0;
            for (var day : market.days()) {
                gross += day.figures().gross();
                refunds += day.figures().refunds();
                net += day.figures().net();
            }
            var shown = Figures.sum(
                    breakdown.rows().stream().map(row -> row.sums().figures()).toList());
            assertThat(breakdown.total().figures()).isEqualTo(new Figures(gross, refunds, net));
            assertThat(shown.net() - breakdown.overlap()).isEqualTo(net);
            if (dimension != Dimension.COHORT) {
                assertThat(shown).isEqualTo(breakdown.total().figures());
                assertThat(breakdown.overlap()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsOfThePeriodAddUpToTheTotalToTheCent(Grain grain) {
        var random = new Random(11);
        var market = randomMarket(random);
        var series = Series.of(market.review(period("2026-10-01", "2026-10-31"), "2026-10-20"), grain);

        assertThat(Figures.sum(series.points().stream()
                        .map(point -> point.sums().figures())
                        .toList()))
                .isEqualTo(Figures.sum(
                        market.days().stream().map(day -> day.figures()).toList()));
        assertThat(series.points().get(series.points().size() - 1).partial()).isTrue();
    }

    private static Market aMarket() {
        return new Market()
                .shop("tea", "622927", "ana", 7_500, "bo", 2_500)
                .shop("dates", "640424", "dan", 10_000)
                .shop("felt", "640424", "eve", 10_000)
                .cohort("first", "ana", "bo")
                .cohort("second", "ana")
                .cohort("empty", "cai")
                .sold("tea", "2026-10-01", "taobao", 6_000, 500, 5_000, 2)
                .sold("tea", "2026-10-31", "generic", 4_001, 0, 4_001, 1)
                .sold("dates", "2026-10-15", "taobao", 100, 0, 100, 1)
                .sold("tea", "2026-09-30", "taobao", 400, 0, 400, 1);
    }

    private static Market randomMarket(Random random) {
        var market = new Market()
                .shop("a", "622927", "p1", 3_333, "p2", 3_333, "p3", 3_334)
                .shop("b", "640424", "p2", 1, "p4", 9_999)
                .shop("c", "640424", "p5", 10_000)
                .cohort("x", "p1", "p2")
                .cohort("y", "p2", "p3", "p5")
                .cohort("z");
        for (int day = 1; day <= 31; day++) {
            var shop = String.valueOf("abc".charAt(random.nextInt(3)));
            long gross = random.nextLong(1_000_000);
            long refunds = random.nextLong(gross + 1);
            long net = gross - refunds + random.nextLong(-500, 500);
            var channel = random.nextBoolean() ? "taobao" : "generic";
            market.sold(shop, "2026-10-%02d".formatted(day), channel, gross, refunds, net, 1 + random.nextInt(9));
        }
        return market;
    }
}
