package org.seedbed.order;

import static org.seedbed.shared.Refused.refuseIf;

import java.util.ArrayList;
import java.util.List;

/** What of an order's lines and shipping can still go back, and what units of them cost. */
final class RefundParts {
    private RefundParts() {}

    static Refund.Wish everything(Order order, String reason) {
        var units = new ArrayList<Refund.Units>();
        long goods = 0;
        for (var line : order.terms().lines()) {
            int left = unitsLeft(order, line.lineId());
            if (left > 0) {
                units.add(new Refund.Units(line.lineId(), left));
                goods = Math.addExact(goods, amountLeft(order, line.lineId()));
            }
        }
        // Goodwill given before came out of what lines and shipping cost.
        long beside = order.refundable() - goods;
        long shipping = Math.max(0, Math.min(shippingLeft(order), beside));
        return beside < 0
                ? new Refund.Wish(List.of(), 0, order.refundable(), false, reason)
                : new Refund.Wish(units, shipping, beside - shipping, true, reason);
    }

    /** Units cost their part of what is left of their line; the last ones cost the rest of it. */
    static Refund.Line line(Order order, Refund.Units units) {
        refuseIf(
                order.terms().lines().stream().noneMatch(line -> line.lineId().equals(units.lineId())),
                "refund-units",
                units.lineId());
        int left = unitsLeft(order, units.lineId());
        refuseIf(units.quantity() < 1 || units.quantity() > left, "refund-units", units.lineId());
        long amount = amountLeft(order, units.lineId());
        long part = units.quantity() == left
                ? amount
                : Math.floorDiv(Math.multiplyExact(amount, (long) units.quantity()), (long) left);
        return new Refund.Line(units.lineId(), units.quantity(), part);
    }

    static int unitsLeft(Order order, String lineId) {
        return order.terms().line(lineId).quantity() - order.unitsRefunded(lineId);
    }

    static long amountLeft(Order order, String lineId) {
        return order.terms().line(lineId).total()
                - order.refunds().stream()
                        .filter(Refund::counts)
                        .flatMap(refund -> refund.lines().stream())
                        .filter(line -> line.lineId().equals(lineId))
                        .mapToLong(Refund.Line::amount)
                        .sum();
    }

    static long shippingLeft(Order order) {
        return order.terms().shippingToPay()
                - order.refunds().stream()
                        .filter(Refund::counts)
                        .mapToLong(Refund::shipping)
                        .sum();
    }
}
