package org.seedbed.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargestRemainderTests {
    @Test
    void givesTheUnitsLeftOverToTheLargestRemaindersAndTiesToTheEarlier() {
        assertThat(LargestRemainder.split(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(LargestRemainder.split(10, new long[] {3334, 3333, 3333})).containsExactly(4, 3, 3);
        assertThat(LargestRemainder.split(5, new long[] {0, 1, 0})).containsExactly(0, 5, 0);
    }

    @Test
    void splitsNegativeAmountsAsTheirPositives() {
        assertThat(LargestRemainder.split(-100, new long[] {1, 1, 1})).containsExactly(-34, -33, -33);
    }

    @Test
    void splitsEquallyWhenNothingWeighs() {
        assertThat(LargestRemainder.split(7, new long[] {0, 0})).containsExactly(4, 3);
    }

    @Test
    void losesNoUnitWhateverTheAmountAndWeights() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var weights =
                    random.longs(1 + random.nextInt(20), 0, 1_000_000_000_000L).toArray();
            long total = random.nextLong() / 4;

            var parts = LargestRemainder.split(total, weights);

            assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        }
    }

    @Test
    void refusesNobodyAndNegativeWeights() {
        assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.split(1, new long[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.split(1, new long[] {1, -1}));
    }
}
