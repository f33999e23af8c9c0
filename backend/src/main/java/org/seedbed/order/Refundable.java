package org.seedbed.order;

import java.util.List;

/** What of an order can still go back: in all, for shipping, and of each line. */
public record Refundable(long cap, long shipping, List<Line> lines) {
    /** So many units of a line can still be refunded, for so much together. */
    public record Line(String lineId, int units, long amount) {}

    public static Refundable of(Order order) {
        long cap = order.refundable();
        return new Refundable(
                cap,
                Math.max(0, Math.min(cap, RefundParts.shippingLeft(order))),
                order.terms().lines().stream()
                        .map(line -> new Line(
                                line.lineId(),
                                RefundParts.unitsLeft(order, line.lineId()),
                                RefundParts.amountLeft(order, line.lineId())))
                        .toList());
    }
}
