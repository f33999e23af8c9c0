package org.seedbed.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.seedbed.sales.Figures;

/**
 * What slices add up to. A shop is active with its first paid order; the average order is the net of whole orders by their
 * number, also where only somebody's part of the money counts.
 */
record Sums(
        Figures figures,
        long orders,
        int activeShops,
        @Nullable Long averageOrder) {
    static Sums of(Collection<Slice> slices) {
        long orders = slices.stream().mapToLong(slice -> slice.day().orders()).sum();
        long active = slices.stream()
                .filter(slice -> slice.day().orders() > 0)
                .map(slice -> slice.day().shop())
                .distinct()
                .count();
        var whole =
                Figures.sum(slices.stream().map(slice -> slice.day().figures()).toList());
        return new Sums(
                Figures.sum(slices.stream().map(Slice::part).toList()),
                orders,
                Math.toIntExact(active),
                orders == 0 ? null : average(whole.net(), orders));
    }

    long net() {
        return figures.net();
    }

    private static long average(long net, long orders) {
        return BigDecimal.valueOf(net)
                .divide(BigDecimal.valueOf(orders), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
