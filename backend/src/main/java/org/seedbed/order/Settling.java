package org.seedbed.order;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Follower;
import org.seedbed.shop.stock.Stock;
import org.seedbed.shop.stock.Taken;
import org.springframework.stereotype.Component;

/** Finishes what a crash left between orders and the shelf, and completes orders that have been with their buyers for a while. */
@Component
class Settling implements Follower {
    private static final int BATCH = 200;
    private static final Duration UNTIL_COMPLETE = Duration.ofDays(7);

    private final Orders orders;
    private final Allocation allocation;
    private final Stock stock;
    private final Clock clock;

    Settling(Orders orders, Allocation allocation, Stock stock, Clock clock) {
        this.orders = orders;
        this.allocation = allocation;
        this.stock = stock;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        settleShelf();
        orders.find(where("releaseDue").is(true), BATCH).forEach(allocation::release);
        orders.find(where("refunds.restockDue").is(true), BATCH).forEach(allocation::restock);
        complete();
    }

    /** Asks the orders about what they took and gave back; what they have on record needs no place on the shelf. */
    private void settleShelf() {
        for (var batch = stock.unsettled(BATCH); !batch.isEmpty(); batch = stock.unsettled(BATCH)) {
            var known = orders.byIds(batch.stream().map(Taken::order).collect(Collectors.toSet()));
            var recorded = new ArrayList<Taken>();
            for (var taken : batch) {
                var order = known.get(taken.order());
                if (isRecorded(order, taken)) {
                    recorded.add(taken);
                } else if (order != null && taken.isSale() && OrderState.ENDED_UNPAID.contains(order.state())) {
                    stock.takeBack(taken.shop(), taken.sku(), taken.order(), taken.quantity());
                }
            }
            stock.settle(recorded);
            if (recorded.isEmpty()) {
                return;
            }
        }
    }

    private static boolean isRecorded(@Nullable Order order, Taken taken) {
        if (order == null) {
            return false;
        }
        return taken.isSale()
                ? order.claims().contains(taken.sku())
                : order.refunds().stream()
                        .anyMatch(refund -> refund.refundId().equals(taken.kind()) && refund.restockDue() == null);
    }

    private void complete() {
        var now = clock.instant();
        var longAgo = now.minus(UNTIL_COMPLETE);
        var waiting = where("state")
                .is(OrderState.DELIVERED)
                .and("fulfilments.deliveredAt")
                .lte(longAgo);
        orders.find(waiting, BATCH).stream()
                .filter(order -> order.fulfilments().stream()
                        .noneMatch(parcel -> parcel.deliveredAt() != null
                                && parcel.deliveredAt().isAfter(longAgo)))
                .forEach(order -> orders.change(
                        order,
                        current -> current.state() == OrderState.DELIVERED
                                ? Fulfilling.completed(current, now)
                                : current));
    }
}
