package org.seedbed.sales;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.seedbed.order.Order;
import org.seedbed.order.OrderBook;
import org.seedbed.order.OrderFollower;
import org.seedbed.order.Refund;
import org.springframework.stereotype.Component;

/** Brings what our own shops sell into the sales book: each order once it is paid, and again when money has gone back. */
@Component
class HostedSales implements OrderFollower {
    static final String CHANNEL = "hosted";
    private static final int BATCH = 500;

    private final OrderBook orders;
    private final SalesBook book;
    private final DayRollups rollups;

    HostedSales(OrderBook orders, SalesBook book, DayRollups rollups) {
        this.orders = orders;
        this.book = book;
        this.rollups = rollups;
    }

    @Override
    public void catchUp() {
        for (var due = orders.withSaleDue(BATCH); !due.isEmpty(); due = orders.withSaleDue(BATCH)) {
            book.record(due.stream().map(HostedSales::facts).toList());
            orders.saleRecorded(due);
            rollups.followSales();
        }
    }

    static SaleFacts facts(Order order) {
        var paid = order.acceptedPayment().orElseThrow();
        var refunds = order.refunds().stream()
                .filter(refund -> refund.state() == Refund.State.SUCCEEDED && refund.attempt() == paid.attempt())
                .toList();
        long gross = paid.amount();
        long back = refunds.stream().mapToLong(Refund::amount).sum();
        var last = Stream.concat(Stream.of(order.paidAt()), refunds.stream().map(Refund::endedAt))
                .map(Objects::requireNonNull)
                .max(Instant::compareTo)
                .orElseThrow();
        var source = new Source(order.id().value(), 1);
        var lines = order.terms().lines().stream()
                .map(line -> new SaleLine(
                        line.lineId(),
                        line.title().in(Locale.SIMPLIFIED_CHINESE),
                        line.variant(),
                        line.sku(),
                        line.quantity(),
                        line.total(),
                        source))
                .toList();
        var units = lines.stream().mapToInt(SaleLine::quantity).sum();
        return new SaleFacts(
                CHANNEL,
                order.shop(),
                Objects.requireNonNull(order.number()),
                order.terms().currency(),
                new SaleMoney(
                        status(order, gross, back),
                        order.placedAt(),
                        order.paidAt(),
                        new Figures(gross, back, gross - back),
                        units,
                        last,
                        source),
                List.copyOf(lines));
    }

    private static SaleStatus status(Order order, long gross, long back) {
        if (back > 0) {
            return back == gross ? SaleStatus.REFUNDED_FULL : SaleStatus.REFUNDED_PARTIAL;
        }
        return switch (order.state()) {
            case PARTIALLY_SHIPPED -> SaleStatus.PARTLY_SHIPPED;
            case SHIPPED, DELIVERED -> SaleStatus.SHIPPED;
            case COMPLETED -> SaleStatus.COMPLETED;
            default -> SaleStatus.PAID;
        };
    }
}
