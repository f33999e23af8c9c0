package org.seedbed.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionDifferenceTests {

    /** Newcombe 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80,  0.0524,  0.3339",
        " 9, 10,  3, 10,  0.1705,  0.8090",
        " 6,  7,  2,  7,  0.0582,  0.8062",
        " 5, 56,  0, 29, -0.0381,  0.1926",
        " 0, 10,  0, 20, -0.1611,  0.2775",
        "10, 10,  0, 20,  0.6791,  1.0000"
    })
    void intervalIsTheOneNewcombePublished(int a, int m, int b, int n, double low, double high) {
        Interval interval = between(a, m, b, n).interval();
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void swappingTheArmsMirrorsTheResult() {
        ProportionDifference one = between(56, 70, 48, 80);
        ProportionDifference other = between(48, 80, 56, 70);
        assertThat(other.estimate()).isEqualTo(-one.estimate());
        assertThat(other.interval().low()).isCloseTo(-one.interval().high(), within(1e-12));
        assertThat(other.pValue()).isCloseTo(one.pValue(), within(1e-12));
    }

    @Test
    void fisherTestOfTheTeaTastingTable() {
        assertThat(between(3, 4, 1, 4).pValue()).isCloseTo(0.4857142857, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 0, 7", "5, 5, 7, 7", "0, 1, 0, 1"})
    void nothingIsSurprisingWhenEverybodyIsAlike(int a, int m, int b, int n) {
        ProportionDifference alike = between(a, m, b, n);
        assertThat(alike.pValue()).isEqualTo(1);
        assertThat(alike.estimate()).isZero();
        assertThat(alike.interval().contains(0)).isTrue();
    }

    @Test
    void wilsonIntervalStaysWithinZeroAndOne() {
        assertThat(new Proportion(0, 12).interval(0.95).low()).isZero();
        assertThat(new Proportion(12, 12).interval(0.95).high()).isEqualTo(1);
        assertThat(new Proportion(828, 900).interval(0.95).low()).isCloseTo(0.90043863, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 4", "5, 4"})
    void impossibleProportionsAreRefused(int successes, int trials) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(successes, trials));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "95", "NaN"})
    void impossibleLevelsAreRefused(double level) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(1, 2).interval(level));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, 1, level));
    }

    @Test
    void upsideDownIntervalsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1, 0.95));
    }

    private static ProportionDifference between(int a, int m, int b, int n) {
        return ProportionDifference.between(new Proportion(a, m), new Proportion(b, n), 0.95);
    }
}
