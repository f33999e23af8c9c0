package org.seedbed.order.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Order;
import org.seedbed.order.OrderState;
import org.seedbed.order.Refund;
import org.seedbed.order.terms.OrderLine;
import org.seedbed.shop.Bilingual;

/** One order in a list. */
record OrderRow(
        String id,
        String number,
        OrderState state,
        @Nullable Instant placedAt,
        @Nullable Instant paidAt,
        String buyer,
        @Nullable String place,
        Bilingual goods,
        int units,
        int unitsToSend,
        long total,
        String currency,
        boolean refundAsked,
        boolean cancelling) {

    static OrderRow of(Order order, BuyerSight sight) {
        var terms = order.terms();
        var address = terms.address();
        return new OrderRow(
                order.id().value(),
                String.valueOf(order.number()),
                order.state(),
                order.placedAt(),
                order.paidAt(),
                sight.name(order),
                address == null ? terms.pickUp() : address.regionNames(),
                terms.lines().get(0).title(),
                terms.lines().stream().mapToInt(OrderLine::quantity).sum(),
                terms.lines().stream()
                        .mapToInt(line -> order.unitsToPack(line.lineId()))
                        .sum(),
                terms.totals().total(),
                terms.currency(),
                order.refunds().stream().anyMatch(refund -> refund.state() == Refund.State.REQUESTED),
                Boolean.TRUE.equals(order.cancelWanted()));
    }
}
