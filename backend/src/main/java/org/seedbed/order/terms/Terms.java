package org.seedbed.order.terms;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What was agreed when the order was placed. Nothing in it changes afterwards. */
public record Terms(
        Buyer buyer,
        @Nullable Address address,
        @Nullable String pickUp,
        @Nullable String note,
        List<OrderLine> lines,
        List<Adjustment> adjustments,
        @Nullable String coupon,
        List<TaxLine> taxes,
        Totals totals,
        String currency) {

    public Terms {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        taxes = List.copyOf(taxes);
    }

    public OrderLine line(String lineId) {
        return lines.stream()
                .filter(line -> line.lineId().equals(lineId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(lineId));
    }

    /** What sending costs once its own discount is off. */
    public long shippingToPay() {
        return adjustments.stream()
                .filter(adjustment -> adjustment.target().equals(Adjustment.SHIPPING))
                .mapToLong(Adjustment::amount)
                .reduce(totals.shipping(), Math::addExact);
    }

    /** The lines that take something from the shelf, in the order in which they take it. */
    public List<OrderLine> stocked() {
        return lines.stream()
                .filter(line -> !line.madeToOrder())
                .sorted(comparing(OrderLine::sku))
                .toList();
    }
}
