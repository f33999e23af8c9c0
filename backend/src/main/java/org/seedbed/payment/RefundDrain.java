package org.seedbed.payment;

import org.seedbed.order.Order;
import org.seedbed.order.OrderBook;
import org.seedbed.order.Payment;
import org.seedbed.order.Refund;
import org.seedbed.order.WishFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends back the money that orders want sent back, and asks about what is on its way. */
@Component
class RefundDrain implements WishFollower {
    private static final Logger LOG = LoggerFactory.getLogger(RefundDrain.class);
    private static final int BATCH = 200;

    private final OrderBook orders;
    private final Providers providers;
    private final Settlement settlement;

    RefundDrain(OrderBook orders, Providers providers, Settlement settlement) {
        this.orders = orders;
        this.providers = providers;
        this.settlement = settlement;
    }

    @Override
    public void catchUp() {
        var drain = new Drain(providers);
        for (var order : orders.wantingRefund(BATCH)) {
            order.refunds().stream()
                    .filter(refund -> refund.state().isPending())
                    .forEach(refund -> send(drain, order, refund));
        }
    }

    private void send(Drain drain, Order order, Refund refund) {
        var payment = order.payments().stream()
                .filter(one -> one.attempt() == refund.attempt())
                .findFirst()
                .orElseThrow();
        drain.with(
                payment.provider(),
                "refund " + refund.key(),
                provider -> settlement.apply(order.id(), refund.refundId(), sent(provider, order, payment, refund)));
    }

    /** What a provider refuses has failed: the seller sees it and may give the money back in another way. */
    private static ProviderRefund sent(PaymentProvider provider, Order order, Payment payment, Refund refund) {
        try {
            return provider.refund(order, payment, refund);
        } catch (ProviderRefused refused) {
            LOG.error("Refund {} is refused: {}", refund.key(), refused.getMessage());
            return new ProviderRefund("", ProviderRefund.State.FAILED);
        }
    }
}
