package org.seedbed.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.seedbed.stats.StratifiedPermutation.Stratum;

/**
 * The studentised within-stratum difference under the present labels, kept as running sums so that relabelling is cheap.
 *
 * <p>Var(D) = (v₁·Σhn₁ + v₀·Σgn₀)/(Σw)² with h = (n₀/n)², g = (n₁/n)², because w²/n₁ = hn₁ and w²/n₀ = gn₀. Each arm's
 * variance v₁ = Σh·SS₁/Σh(n₁−1) is pooled over strata with the very weights it is used with: one stratum gives s₁²,
 * strata that differ in spread count as much as they matter, and a stratum with a single person in an arm needs no
 * special case. An arm that is single everywhere borrows the other arm's variance; if both are, T is D itself.
 */
final class StratifiedDifference {

    private static final double ROUNDING = 1e-12;

    private final List<Block> blocks;

    private StratifiedDifference(List<Block> blocks) {
        this.blocks = blocks;
    }

    static Optional<StratifiedDifference> of(List<Stratum> strata) {
        List<Block> blocks =
                strata.stream().filter(Stratum::isComparable).map(Block::new).toList();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new StratifiedDifference(blocks));
    }

    StratifiedPermutation result(double estimate, double statistic, double p, int permutations) {
        int first = blocks.stream().mapToInt(block -> block.first).sum();
        int second = blocks.stream().mapToInt(block -> block.second).sum();
        return new StratifiedPermutation(estimate, statistic, p, first, second, blocks.size(), permutations);
    }

    double estimate() {
        double difference = 0;
        double weight = 0;
        for (Block block : blocks) {
            difference += block.weight * block.difference();
            weight += block.weight;
        }
        return difference / weight;
    }

    double statistic() {
        Arm one = new Arm();
        Arm two = new Arm();
        double difference = 0;
        double weight = 0;
        double size = 0;
        for (Block block : blocks) {
            double sumSecond = block.sum - block.sumFirst;
            double squaresSecond = block.squares - block.squaresFirst;
            one.add(block.firstWeight, block.first, block.sumFirst, block.squaresFirst);
            two.add(block.secondWeight, block.second, sumSecond, squaresSecond);
            difference += block.weight * block.difference();
            weight += block.weight;
            size += block.squares;
        }
        double estimate = difference / weight;
        if (estimate * estimate <= ROUNDING * ROUNDING * size) {
            return 0;
        }
        if (one.freedom == 0 && two.freedom == 0) {
            return estimate;
        }
        double noise = ROUNDING * size;
        double v1 = one.freedom > 0 ? one.variance(noise) : two.variance(noise);
        double v0 = two.freedom > 0 ? two.variance(noise) : one.variance(noise);
        return estimate / (Math.sqrt(v1 * one.people + v0 * two.people) / weight); // infinite when only arms differ
    }

    void relabel(SplittableRandom random) {
        for (Block block : blocks) {
            block.relabel(random);
        }
    }

    double[] everyLabelling(int most) {
        double labellings = 1;
        for (Block block : blocks) {
            labellings *= BinomialCoefficientDouble.value(block.values.length, block.first);
        }
        if (labellings > most) {
            throw new IllegalArgumentException("More than " + most + " labellings cannot be listed");
        }
        DoubleStream.Builder statistics = DoubleStream.builder();
        visit(0, statistics);
        return statistics.build().toArray();
    }

    private void visit(int index, DoubleConsumer visitor) {
        if (index == blocks.size()) {
            visitor.accept(statistic());
            return;
        }
        Block block = blocks.get(index);
        block.choose(0, block.first, 0, 0, () -> visit(index + 1, visitor));
    }

    /** One arm's weighted sums of squares, degrees of freedom and people over all strata. */
    private static final class Arm {
        private double squares;
        private double freedom;
        private double people;

        void add(double weight, int count, double sum, double sumOfSquares) {
            squares += weight * (sumOfSquares - sum * sum / count);
            freedom += weight * (count - 1);
            people += weight * count;
        }

        double variance(double noise) {
            return squares <= noise ? 0 : squares / freedom;
        }
    }

    /** One stratum: its values about their median, which keeps whole amounts exact, and the first arm's sums. */
    private static final class Block {
        private final double[] values;
        private final int first;
        private final int second;
        private final double weight;
        private final double firstWeight;
        private final double secondWeight;
        private final double sum;
        private final double squares;
        private double sumFirst;
        private double squaresFirst;

        Block(Stratum stratum) {
            first = stratum.first().length;
            second = stratum.second().length;
            int all = first + second;
            weight = (double) first * second / all;
            firstWeight = ((double) second / all) * second / all;
            secondWeight = ((double) first / all) * first / all;
            values = aboutMedian(DoubleStream.concat(Arrays.stream(stratum.first()), Arrays.stream(stratum.second()))
                    .toArray());
            sum = Arrays.stream(values).sum();
            squares = Arrays.stream(values).map(value -> value * value).sum();
            sumFirst = Arrays.stream(values, 0, first).sum();
            squaresFirst =
                    Arrays.stream(values, 0, first).map(value -> value * value).sum();
        }

        private static double[] aboutMedian(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double median = sorted[sorted.length / 2];
            return Arrays.stream(values).map(value -> value - median).toArray();
        }

        double difference() {
            return sumFirst / first - (sum - sumFirst) / second;
        }

        /** Draws the smaller arm only; the larger one is the rest. */
        void relabel(SplittableRandom random) {
            double drawn = 0;
            double drawnSquares = 0;
            for (int i = 0; i < Math.min(first, second); i++) {
                int j = i + random.nextInt(values.length - i);
                double value = values[j];
                values[j] = values[i];
                values[i] = value;
                drawn += value;
                drawnSquares += value * value;
            }
            sumFirst = first <= second ? drawn : sum - drawn;
            squaresFirst = first <= second ? drawnSquares : squares - drawnSquares;
        }

        void choose(int from, int left, double chosen, double chosenSquares, Runnable visit) {
            if (left == 0) {
                sumFirst = chosen;
                squaresFirst = chosenSquares;
                visit.run();
                return;
            }
            for (int i = from; i <= values.length - left; i++) {
                double value = values[i];
                choose(i + 1, left - 1, chosen + value, chosenSquares + value * value, visit);
            }
        }
    }
}
