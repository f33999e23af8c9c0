package org.seedbed.shared;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits an amount by weights so that the parts add up to it exactly and each is within one unit of its fair share. */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * Parts of {@code total} (minor units, any sign) in the order of {@code weights} (not negative). The units left over after
     * rounding down go to the largest remainders, ties to the earlier weight. If all weights are 0, the parts are equal ones.
     */
    public static long[] split(long total, long[] weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("Nothing to split between");
        }
        long sum = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("Negative weight " + weight);
            }
            sum = Math.addExact(sum, weight);
        }
        if (sum == 0) {
            return split(
                    total, IntStream.range(0, weights.length).mapToLong(i -> 1).toArray());
        }
        int sign = total < 0 ? -1 : 1;
        var amount = BigInteger.valueOf(total).abs();
        var parts = new long[weights.length];
        var remainders = new long[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            var share = amount.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(BigInteger.valueOf(sum));
            parts[i] = share[0].longValueExact();
            remainders[i] = share[1].longValueExact();
            given += parts[i];
        }
        int left = amount.subtract(BigInteger.valueOf(given)).intValueExact();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        for (int i = 0; i < parts.length; i++) {
            parts[i] *= sign;
        }
        return parts;
    }
}
