package org.seedbed.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.seedbed.stats.StratifiedPermutation.Stratum;

class StratifiedPermutationTests {

    private static final double[] NONE = {};

    @Test
    void oneStratumGivesTheWelchStatistic() {
        Stratum sleep = new Stratum(TextbookData.FIRST_DRUG, TextbookData.SECOND_DRUG);
        StratifiedPermutation result = test(sleep);
        assertThat(result.estimate()).isCloseTo(-1.58, within(1e-12));
        assertThat(result.statistic()).isCloseTo(-1.8608134675, within(1e-9));
        assertThat(result.permutations()).isEqualTo(9_999);
    }

    @Test
    void fullEnumerationGivesTheClosedForm() {
        // of the 20 ways to choose three of six, only the two complete separations are as extreme
        StratifiedPermutation result = exact(stratum(new double[] {7, 8, 9}, 1, 2, 3));
        assertThat(result.permutations()).isEqualTo(20);
        assertThat(result.pValue()).isEqualTo(2.0 / 20);
    }

    @Test
    void fullEnumerationCrossesTheStrata() {
        Stratum low = stratum(new double[] {3, 4}, 1, 2);
        Stratum high = stratum(new double[] {103, 104}, 101, 102);
        StratifiedPermutation result = exact(low, high);
        assertThat(result.permutations()).isEqualTo(36);
        assertThat(result.pValue()).isEqualTo(2.0 / 36);
        assertThat(result.estimate()).isCloseTo(2, within(1e-12));
    }

    @Test
    void samplingComesCloseToFullEnumeration() {
        Stratum one = stratum(new double[] {0, 5, 9, 2}, 1, 0, 3);
        Stratum two = stratum(new double[] {12, 4}, 0, 0, 7, 1, 2);
        double exact = exact(one, two).pValue();
        double standardError = Math.sqrt(exact * (1 - exact) / 9_999);
        assertThat(test(one, two).pValue()).isCloseTo(exact, within(4 * standardError));
        assertThat(test(two, one).statistic()).isCloseTo(exact(one, two).statistic(), within(1e-12));
    }

    @Test
    void differencesAreTakenInsideStrata() {
        // everyone in the rich cohort earns 100 and most finish; in the poor one nobody earns and few finish
        Stratum rich = new Stratum(DoubleStream.generate(() -> 100).limit(30).toArray(), new double[] {100, 100});
        Stratum poor = new Stratum(new double[] {0, 0}, new double[30]);
        StratifiedPermutation result = test(rich, poor);
        assertThat(result.estimate()).isZero();
        assertThat(result.statistic()).isZero();
        assertThat(result.pValue()).isEqualTo(1);
    }

    @Test
    void estimateWeighsStrataAsARegressionWithCohortInterceptsWould() {
        // weights 2·2/4 = 1 and 1·3/4; differences 2 and 8
        StratifiedPermutation result = test(stratum(new double[] {3, 4}, 1, 2), stratum(new double[] {10}, 1, 2, 3));
        assertThat(result.estimate()).isCloseTo((1 * 2 + 0.75 * 8) / 1.75, within(1e-12));
        assertThat(List.of(result.first(), result.second(), result.strata())).containsExactly(3, 5, 2);
    }

    @Test
    void stratumWithAnEmptyArmAddsNothing() {
        Stratum full = stratum(new double[] {7, 8, 9}, 1, 2, 3);
        assertThat(test(new Stratum(NONE, new double[] {1, 2}), full, new Stratum(new double[] {900}, NONE)))
                .isEqualTo(test(full));
        assertThat(StratifiedPermutation.test(List.of(), 1)).isEmpty();
        assertThat(StratifiedPermutation.test(List.of(new Stratum(NONE, NONE)), 1))
                .isEmpty();
    }

    @Test
    void sameSeedGivesTheSameResult() {
        Stratum stratum = stratum(new double[] {5, 0, 9, 4}, 1, 0, 3, 8, 2);
        assertThat(test(stratum)).isEqualTo(test(stratum));
    }

    @Test
    void unitOfMoneyDoesNotMatter() {
        long[] first = {0, 0, 1_250_00, 88_10, 430_99};
        long[] second = {0, 12_00, 0, 77_77, 0, 10_01};
        Stratum fen = Stratum.ofMinorUnits(first, second);
        Stratum yuan = new Stratum(
                DoubleStream.of(fen.first()).map(x -> x / 100).toArray(),
                DoubleStream.of(fen.second()).map(x -> x / 100).toArray());
        assertThat(test(fen).pValue()).isEqualTo(test(yuan).pValue());
    }

    @Test
    void nothingVaryingIsNoEvidence() {
        StratifiedPermutation result = test(stratum(new double[] {0.1, 0.1, 0.1}, 0.1, 0.1));
        assertThat(result.estimate()).isZero();
        assertThat(result.statistic()).isZero();
        assertThat(result.pValue()).isEqualTo(1);
    }

    @Test
    void armsThatDifferWithoutVaryingAreInfinitelyFarApart() {
        StratifiedPermutation result = exact(stratum(new double[] {5, 5, 5}, 3, 3, 3));
        assertThat(result.statistic()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(result.pValue()).isEqualTo(2.0 / 20);
    }

    @Test
    void onePersonAgainstOneCannotBeEvidence() {
        StratifiedPermutation result = exact(stratum(new double[] {9}, 1));
        assertThat(result.statistic()).isEqualTo(8);
        assertThat(result.pValue()).isEqualTo(1);
    }

    @Test
    void onePersonBorrowsTheSpreadOfTheOtherArm() {
        // the other arm has variance 1, so T = (9 - 2) / sqrt(1 + 1/3)
        assertThat(test(stratum(new double[] {9}, 1, 2, 3)).statistic())
                .isCloseTo(7 / Math.sqrt(4.0 / 3), within(1e-12));
    }

    @Test
    void infiniteValuesAndTooManyLabellingsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> stratum(new double[] {Double.NaN}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> exact(new Stratum(new double[30], new double[30])));
    }

    /** Zero-inflated lognormal revenue, 40 against 10 in two cohorts of different level: where Welch errs. */
    @Test
    void falseAlarmsKeepToTheLevelWhenNothingIsTrue() {
        SplittableRandom world = new SplittableRandom(20260105);
        int rounds = 600;
        long alarms = IntStream.range(0, rounds)
                .filter(round -> StratifiedPermutation.test(
                                        List.of(revenue(world, 1, 25, 5), revenue(world, 20, 15, 5)), round, 399)
                                .orElseThrow()
                                .pValue()
                        <= 0.05)
                .count();
        double level = 0.05;
        assertThat((double) alarms / rounds).isCloseTo(level, within(3 * Math.sqrt(level * (1 - level) / rounds)));
    }

    @Test
    void aTrueDifferenceIsFound() {
        SplittableRandom world = new SplittableRandom(7);
        Stratum same = revenue(world, 1, 40, 40);
        Stratum better =
                new Stratum(DoubleStream.of(same.first()).map(x -> x + 10_000).toArray(), same.second());
        assertThat(test(better).pValue()).isLessThan(0.05);
        assertThat(test(better).pValue()).isGreaterThanOrEqualTo(1 / 10_000.0);
    }

    @Test
    void fifteenHundredPeopleTakeLittleTime() {
        SplittableRandom world = new SplittableRandom(1);
        List<Stratum> strata = IntStream.range(0, 31)
                .mapToObj(cohort -> revenue(world, 1, 28, 20))
                .toList();
        StratifiedPermutation result = Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> StratifiedPermutation.test(strata, 1).orElseThrow());
        assertThat(result.first() + result.second()).isEqualTo(31 * 48);
    }

    private static Stratum revenue(SplittableRandom world, double level, int first, int second) {
        return new Stratum(revenue(world, level, first), revenue(world, level, second));
    }

    private static double[] revenue(SplittableRandom world, double level, int people) {
        return DoubleStream.generate(() -> world.nextDouble() < 0.3 ? 0 : level * Math.exp(7 + 1.5 * normal(world)))
                .limit(people)
                .toArray();
    }

    private static double normal(SplittableRandom world) {
        return Math.sqrt(-2 * Math.log(1 - world.nextDouble())) * Math.cos(2 * Math.PI * world.nextDouble());
    }

    private static Stratum stratum(double[] first, double... second) {
        return new Stratum(first, second);
    }

    private static StratifiedPermutation test(Stratum... strata) {
        return StratifiedPermutation.test(List.of(strata), 42).orElseThrow();
    }

    private static StratifiedPermutation exact(Stratum... strata) {
        return StratifiedPermutation.exact(List.of(strata)).orElseThrow();
    }
}
