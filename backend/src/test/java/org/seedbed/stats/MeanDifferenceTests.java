package org.seedbed.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeanDifferenceTests {

    @Test
    void extraSleepAsInTheTextbook() {
        MeanDifference sleep = between(TextbookData.FIRST_DRUG, TextbookData.SECOND_DRUG);
        assertThat(sleep.estimate()).isCloseTo(-1.58, within(1e-12));
        assertThat(sleep.statistic()).isCloseTo(-1.8608134675, within(1e-9));
        assertThat(sleep.degreesOfFreedom()).isCloseTo(17.7764735162, within(1e-9));
        assertThat(sleep.pValue()).isCloseTo(0.0793941402, within(1e-9));
        assertThat(sleep.interval().low()).isCloseTo(-3.3654832307, within(1e-9));
        assertThat(sleep.interval().high()).isCloseTo(0.2054832307, within(1e-9));
    }

    @Test
    void countingInCentsChangesOnlyTheUnit() {
        double[] first =
                Arrays.stream(TextbookData.FIRST_DRUG).map(x -> x * 100).toArray();
        double[] second =
                Arrays.stream(TextbookData.SECOND_DRUG).map(x -> x * 100).toArray();
        MeanDifference cents = between(first, second);
        MeanDifference units = between(TextbookData.FIRST_DRUG, TextbookData.SECOND_DRUG);
        assertThat(cents.pValue()).isCloseTo(units.pValue(), within(1e-12));
        assertThat(cents.interval().low()).isCloseTo(units.interval().low() * 100, within(1e-9));
    }

    @Test
    void oneConstantArmLeavesTheOtherToGiveTheError() {
        MeanDifference difference = between(new double[] {1, 2, 3}, new double[] {0, 0, 0, 0});
        assertThat(difference.standardError()).isCloseTo(Math.sqrt(1.0 / 3), within(1e-12));
        assertThat(difference.degreesOfFreedom()).isCloseTo(2, within(1e-12));
    }

    @Test
    void thereIsNoErrorToEstimateFromSinglePeopleOrConstants() {
        assertThat(MeanDifference.between(new double[0], new double[] {1, 2}, 0.95))
                .isEmpty();
        assertThat(MeanDifference.between(new double[] {1}, new double[] {1, 2}, 0.95))
                .isEmpty();
        assertThat(MeanDifference.between(new double[] {0.1, 0.1, 0.1}, new double[] {7, 7}, 0.95))
                .isEmpty();
    }

    private static MeanDifference between(double[] first, double[] second) {
        return MeanDifference.between(first, second, 0.95).orElseThrow();
    }
}
