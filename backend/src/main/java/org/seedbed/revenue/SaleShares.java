package org.seedbed.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seedbed.sales.Figures;
import org.seedbed.sales.Sale;

/**
 * Divides what some people have of a shop's day over the sales of that day. Shares are split by the day, so the cents that
 * rounding leaves go to the largest sale: the parts add up to the day's.
 */
final class SaleShares {
    private SaleShares() {}

    /** Each sale's part by its id; {@code sales} are all of the slice's day. */
    static Map<String, Long> of(Slice slice, List<Sale> sales) {
        var parts = new HashMap<String, Long>();
        long left = slice.part().net();
        for (Sale sale : sales) {
            long part = part(sale.figures().net(), slice);
            parts.put(sale.id(), part);
            left -= part;
        }
        long rest = left;
        sales.stream()
                .max(Comparator.comparingLong(
                                (Sale sale) -> Math.abs(sale.figures().net()))
                        .thenComparing(Sale::id))
                .ifPresent(largest -> parts.merge(largest.id(), rest, Long::sum));
        return parts;
    }

    private static long part(long net, Slice slice) {
        Figures part = slice.part();
        Figures whole = slice.day().figures();
        return whole.net() != 0 ? scaled(net, part.net(), whole.net()) : scaled(net, part.gross(), whole.gross());
    }

    private static long scaled(long amount, long part, long whole) {
        return whole == 0
                ? 0
                : BigDecimal.valueOf(amount)
                        .multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
                        .longValueExact();
    }
}
