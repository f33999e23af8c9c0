package org.seedbed.payment;

import org.seedbed.order.Order;
import org.seedbed.order.OrderBook;
import org.seedbed.order.Payment;
import org.seedbed.order.WishFollower;
import org.springframework.stereotype.Component;

/** Ends unpaid orders whose time is up or that nobody wants: first the session at the provider, then the order. */
@Component
class EndDrain implements WishFollower {
    private static final int BATCH = 200;

    private final OrderBook orders;
    private final Providers providers;
    private final Settlement settlement;

    EndDrain(OrderBook orders, Providers providers, Settlement settlement) {
        this.orders = orders;
        this.providers = providers;
        this.settlement = settlement;
    }

    @Override
    public void catchUp() {
        var drain = new Drain(providers);
        orders.wantingEnd(BATCH).forEach(order -> end(drain, order));
    }

    private void end(Drain drain, Order order) {
        var open = order.payments().stream()
                .filter(payment -> payment.state().isOpen() && payment.session() != null)
                .findFirst();
        if (open.isPresent()) {
            drain.with(
                    open.get().provider(),
                    "the end of order " + order.id(),
                    provider -> end(provider, order, open.get()));
        } else {
            orders.expired(order.id());
        }
    }

    private void end(PaymentProvider provider, Order order, Payment attempt) {
        var session = provider.expire(order, attempt);
        settlement.tell(order, provider.name(), session);
        switch (session.state()) {
            case FAILED -> orders.expired(order.id());
            case PROCESSING -> orders.awaited(order.id());
            case OPEN, PAID, EXPIRED -> {}
        }
    }
}
