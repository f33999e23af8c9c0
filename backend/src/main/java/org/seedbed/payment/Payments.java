package org.seedbed.payment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.seedbed.order.Order;
import org.seedbed.order.OrderBook;
import org.seedbed.order.OrderId;
import org.seedbed.order.Payment;
import org.seedbed.payment.Sale.Trouble;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.seedbed.shop.ShopFronts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** How a buyer pays for their order. A provider that fails spoils nothing but the paying. */
@Service
public class Payments {
    private static final Logger LOG = LoggerFactory.getLogger(Payments.class);

    /** A page that waits asks twelve times a minute. */
    private static final int ASKED_A_MINUTE = 30;

    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<OrderId, AtomicInteger> asked = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final OrderBook orders;
    private final ShopFronts shops;
    private final Providers providers;
    private final Settlement settlement;
    private final Clock clock;

    Payments(OrderBook orders, ShopFronts shops, Providers providers, Settlement settlement, Clock clock) {
        this.orders = orders;
        this.shops = shops;
        this.providers = providers;
        this.settlement = settlement;
        this.clock = clock;
    }

    /**
     * The order of this link with its shop as its pages know it: what another process changed of the shop may be seen a second
     * later. An order of another shop is as if it did not exist.
     */
    public Sale require(String slug, String token) {
        var shop = shops.visited(slug).orElseThrow(() -> new NotFound(slug));
        return orders.findByToken(token)
                .filter(order -> order.shop().equals(shop.id()))
                .map(order -> Sale.of(shop, order))
                .orElseThrow(() -> new NotFound("order"));
    }

    /**
     * The order as it stands once its provider has been asked, if it waits for a payment. Whoever comes back all the time is told
     * what is known.
     */
    Sale settled(String slug, String token) {
        var sale = require(slug, token);
        var attempt = sale.attempt().filter(open -> open.session() != null);
        if (!sale.isWaiting() || attempt.isEmpty() || isAskedTooOften(sale.order())) {
            return sale;
        }
        try {
            settlement.ask(sale.order(), attempt.get());
            return sale.now(again(sale.order()));
        } catch (ProviderUnavailable later) {
            return sale.in(Trouble.LATER);
        }
    }

    private boolean isAskedTooOften(Order order) {
        return asked.get(order.id(), first -> new AtomicInteger()).incrementAndGet() > ASKED_A_MINUTE;
    }

    /** The order with the address where it is paid; without one if it no longer waits to be paid. */
    Sale begin(String slug, String token, ShopLinks links) {
        var sale = require(slug, token);
        if (!sale.isWaiting() || sale.isUnderWay()) {
            return sale;
        }
        try {
            return begin(sale, links);
        } catch (ProviderUnavailable later) {
            LOG.warn("Order {} cannot be paid now: {}", sale.order().id(), later.getMessage());
            return sale.in(Trouble.LATER);
        } catch (ProviderRefused refused) {
            LOG.error("Order {} cannot be paid: {}", sale.order().id(), refused.getMessage());
            return sale.in(Trouble.REFUSED);
        }
    }

    private Sale begin(Sale sale, ShopLinks links) {
        var provider = providers.of(sale.mode());
        var order = orders.begunPayment(sale.order(), provider.name());
        var attempt = sale.now(order).attempt().orElseThrow();
        if (attempt.session() != null) {
            return isOver(order) ? sale : sale.at(attempt.url());
        }
        var session = provider.start(order, attempt, links);
        try {
            orders.sessionStarted(order, attempt.attempt(), provider.name(), session.id(), session.url());
            return sale.at(session.url());
        } catch (Refused anotherIsKnown) {
            return beside(sale, attempt);
        }
    }

    /** A request beside this one stored its session first; nobody gets the address of the other. */
    private Sale beside(Sale sale, Payment attempt) {
        return again(sale.order()).payments().stream()
                .filter(payment -> payment.attempt() == attempt.attempt())
                .findFirst()
                .map(payment -> sale.at(payment.url()))
                .orElse(sale);
    }

    private Order again(Order order) {
        return orders.find(order.id()).orElseThrow();
    }

    private boolean isOver(Order order) {
        return order.expiresAt() == null || !clock.instant().isBefore(order.expiresAt());
    }
}
