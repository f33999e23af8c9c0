package org.seedbed.payment;

import org.seedbed.order.Order;

/** Where tests of providers pay: what the pages do, without the pages. */
public final class Counter {
    private Counter() {}

    public static Sale begin(Stalls stalls, Market market, Order order) {
        return stalls.bean(Payments.class).begin(market.slug, order.token(), Stalls.links(market, order));
    }

    public static Sale settled(Stalls stalls, Market market, Order order) {
        return stalls.bean(Payments.class).settled(market.slug, order.token());
    }
}
