package org.seedbed.platform.bench.shop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.As;
import org.seedbed.order.Carrier;
import org.seedbed.order.Fulfilment;
import org.seedbed.order.Once;
import org.seedbed.order.Order;
import org.seedbed.order.OrderBook;
import org.seedbed.order.OrderFollower;
import org.seedbed.order.OrderHandling;
import org.seedbed.order.cart.Shopping;
import org.seedbed.order.checkout.Checkout;
import org.seedbed.order.checkout.CheckoutRequest;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.Buyer;
import org.seedbed.payment.PaymentProvider;
import org.seedbed.payment.Settlement;
import org.seedbed.payment.ShopLinks;
import org.seedbed.payment.test.TestBuyer;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives a shop its past: one order that went all the way, and copies of it on other days under other names. */
final class PastOrders {
    private static final String TEST = "test";
    private static final int BATCH = 500;
    private static final int A_DAY = 20;

    private final ApplicationContext application;
    private final MongoOperations mongo;
    private final Tokens tokens;

    PastOrders(ApplicationContext application) {
        this.application = application;
        this.mongo = application.getBean(MongoOperations.class);
        this.tokens = application.getBean(Tokens.class);
    }

    void make(ShopId shop, int number) {
        var first = completed(shop);
        follow();
        var known = mongo.getCollection("orders")
                .find(new Document("_id", first.id().value()))
                .first();
        var copies = new ArrayList<Document>();
        for (int copy = 1; copy < number; copy++) {
            copies.add(copy(known, copy));
            if (copies.size() == BATCH || copy == number - 1) {
                mongo.getCollection("orders").insertMany(copies);
                copies.clear();
            }
        }
    }

    /** Whatever orders give rise to; of an order that is copied once its messages are out, no copy says them again. */
    void follow() {
        application.getBeanProvider(OrderFollower.class).forEach(OrderFollower::catchUp);
    }

    private Order completed(ShopId shop) {
        var orders = application.getBean(OrderBook.class);
        var handling = application.getBean(OrderHandling.class);
        var order = placed(shop);
        var attempt = orders.beginPayment(order.id(), TEST);
        var provider = application.getBean("org.seedbed.payment.test.TestPayments", PaymentProvider.class);
        var session = provider.start(
                orders.find(order.id()).orElseThrow(), attempt, new ShopLinks("", "shop", order.token(), "zh"));
        orders.sessionStarted(order.id(), attempt.attempt(), TEST, session.id(), session.url());
        var asked = orders.find(order.id()).orElseThrow();
        application.getBean(TestBuyer.class).pay(asked, asked.payments().get(0));
        application.getBean(Settlement.class).ask(asked, asked.payments().get(0));
        var units = order.terms().lines().stream()
                .map(line -> new Fulfilment.Units(line.lineId(), line.quantity()))
                .toList();
        var sent = handling.ship(
                shop,
                order.id(),
                units,
                Carrier.SF,
                "SF100000000000",
                Once.of(As.ADMINISTRATOR, tokens.secret()),
                As.ADMINISTRATOR);
        return handling.deliver(shop, order.id(), sent.fulfilments().get(0).fulfilmentId(), As.ADMINISTRATOR);
    }

    private Order placed(ShopId shop) {
        var secret = tokens.secret();
        var shopping = application.getBean(Shopping.class);
        shopping.add(shop, secret, ShopTown.sku(3), 1);
        shopping.add(shop, secret, ShopTown.sku(7), 2);
        var county = RegionCode.of("622927");
        var checkout = application.getBean(Checkout.class);
        long total = checkout.estimate(shop, secret, county, "zh-CN").total();
        return checkout.place(new CheckoutRequest(
                shop,
                secret,
                tokens.secret(),
                "zh-CN",
                new Buyer("马海霞", "19988000001", "buyer@example.org"),
                new Address(county, "甘肃省 临夏回族自治州 积石山县", "吹麻滩镇 3 号", null),
                null,
                total));
    }

    private Document copy(Document first, int number) {
        var names = Map.of(
                first.getString("_id"), tokens.id(),
                first.getString("token"), tokens.secret(),
                first.getString("number"), "2025-%06d".formatted(number));
        var days = Duration.ofDays(1 + number / A_DAY).toMillis();
        var copy = (Document) renamed(first, names, days);
        return copy.append("state", "COMPLETED").append("saleDue", true);
    }

    /** The same value with these texts in place of those, and every moment so much earlier. */
    private static @Nullable Object renamed(@Nullable Object value, Map<String, String> names, long earlier) {
        if (value instanceof Document document) {
            var copy = new Document();
            document.forEach((key, one) -> copy.append(key, renamed(one, names, earlier)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> renamed(one, names, earlier)).collect(Collectors.toList());
        }
        if (value instanceof Date date) {
            return new Date(date.getTime() - earlier);
        }
        if (value instanceof String text) {
            var changed = text;
            for (var name : names.entrySet()) {
                changed = changed.replace(name.getKey(), name.getValue());
            }
            return changed;
        }
        return value;
    }
}
