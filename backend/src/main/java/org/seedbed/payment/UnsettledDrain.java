package org.seedbed.payment;

import java.time.Clock;
import java.time.Duration;
import org.seedbed.order.Order;
import org.seedbed.order.OrderBook;
import org.seedbed.shared.Follower;
import org.springframework.stereotype.Component;

/** Asks providers about orders that wait for their payment, for an event may be lost and a buyer may not come back. */
@Component
class UnsettledDrain implements Follower {
    private static final int BATCH = 200;
    /** Most payments are heard of within this time. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final OrderBook orders;
    private final Providers providers;
    private final Settlement settlement;
    private final Clock clock;

    UnsettledDrain(OrderBook orders, Providers providers, Settlement settlement, Clock clock) {
        this.orders = orders;
        this.providers = providers;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        var drain = new Drain(providers);
        orders.unsettled(clock.instant().minus(PATIENCE), BATCH).forEach(order -> ask(drain, order));
    }

    private void ask(Drain drain, Order order) {
        order.payments().stream()
                .filter(payment -> payment.state().isOpen())
                .forEach(payment -> drain.with(
                        payment.provider(),
                        "the payment of order " + order.id(),
                        provider -> settlement.ask(order, payment)));
    }
}
