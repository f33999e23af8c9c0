package org.seedbed.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTests {

    @ParameterizedTest
    @CsvSource({
        "0, NOTHING",
        "4, NOTHING",
        "5, COUNTS_ONLY",
        "9, COUNTS_ONLY",
        "10, NO_TEST",
        "14, NO_TEST",
        "15, FULL",
        "900, FULL"
    })
    void smallerArmDecides(int smaller, Disclosure expected) {
        assertThat(Disclosure.of(smaller, 1_000)).isEqualTo(expected);
        assertThat(Disclosure.of(1_000, smaller)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NOTHING, false, false, false",
        "COUNTS_ONLY, true, false, false",
        "NO_TEST, true, true, false",
        "FULL, true, true, true"
    })
    void eachStageShowsMore(Disclosure stage, boolean counts, boolean estimates, boolean test) {
        assertThat(stage.showsCounts()).isEqualTo(counts);
        assertThat(stage.showsEstimates()).isEqualTo(estimates);
        assertThat(stage.showsTest()).isEqualTo(test);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4, true", "5, false"})
    void smallCellsAreHiddenButTrueZeroIsNot(int people, boolean hidden) {
        assertThat(Disclosure.hidesCount(people)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource({"10, 10, true", "9, 40, false", "40, 9, false"})
    void survivalTestNeedsTenEventsInEachArm(int first, int second, boolean allowed) {
        assertThat(Disclosure.allowsLogRank(first, second)).isEqualTo(allowed);
    }

    @Test
    void negativeArmsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Disclosure.of(-1, 20));
    }

    @Test
    void armsAreUnequalBeyondFourToOne() {
        assertThat(Caution.of(equal(80), equal(20))).isEmpty();
        assertThat(Caution.of(equal(81), equal(20))).containsExactly(Caution.UNEQUAL_ARMS);
        assertThat(Caution.of(equal(20), equal(81))).containsExactly(Caution.UNEQUAL_ARMS);
    }

    @Test
    void onePersonDominatesBeyondFortyPercentOfAnArm() {
        assertThat(Caution.of(new double[] {40, 30, 30}, equal(3))).isEmpty();
        assertThat(Caution.of(new double[] {41, 30, 29}, equal(3))).containsExactly(Caution.ONE_DOMINATES);
        assertThat(Caution.of(equal(3), new double[] {0, 0, 5, -50})).containsExactly(Caution.ONE_DOMINATES);
        assertThat(Caution.of(new double[4], new double[4])).isEmpty();
    }

    private static double[] equal(int people) {
        return DoubleStream.generate(() -> 10).limit(people).toArray();
    }
}
