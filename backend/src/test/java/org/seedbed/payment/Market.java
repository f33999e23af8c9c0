package org.seedbed.payment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.seedbed.As;
import org.seedbed.order.Once;
import org.seedbed.order.Order;
import org.seedbed.order.OrderBook;
import org.seedbed.order.OrderDrafts;
import org.seedbed.order.OrderHandling;
import org.seedbed.order.OrderId;
import org.seedbed.order.Origin;
import org.seedbed.order.Refund;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.Buyer;
import org.seedbed.order.terms.OrderLine;
import org.seedbed.order.terms.TaxLine;
import org.seedbed.order.terms.Terms;
import org.seedbed.order.terms.Totals;
import org.seedbed.shared.Follower;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.Directories;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.ShopFront;
import org.seedbed.shop.stock.Held;
import org.seedbed.shop.stock.Stock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/** A shop with an address and goods on its shelf, and orders placed there that wait to be paid. */
public final class Market {
    private static final AtomicInteger LAST = new AtomicInteger();

    public final String slug;
    public final ShopId shop;
    public final OrderBook orders;
    private final ListableBeanFactory beans;
    private final MongoOperations mongo;

    public Market(ListableBeanFactory beans, PaymentMode mode) {
        this.beans = beans;
        this.mongo = beans.getBean(MongoOperations.class);
        this.orders = beans.getBean(OrderBook.class);
        this.slug = "market-" + LAST.incrementAndGet();
        this.shop = Directories.open(beans.getBean(ShopDirectory.class), "Tea of " + slug)
                .id();
        var day = LocalDate.parse("2025-12-01");
        var front = new ShopFront(slug, null, null, null, null, null, null, null, null, List.of(), mode, day, day);
        mongo.updateFirst(query(where("_id").is(shop.value())), Update.update("front", front), "shops");
    }

    public void changeTo(PaymentMode mode) {
        mongo.updateFirst(query(where("_id").is(shop.value())), Update.update("front.paymentMode", mode), "shops");
    }

    public void stock(String sku, int units) {
        beans.getBean(Stock.class).count(shop, sku, 0, units, As.ADMINISTRATOR);
    }

    public int available(String sku) {
        return beans.getBean(Stock.class).available(shop, List.of(sku)).getOrDefault(sku, 0);
    }

    /** An order of so many at the price, 8.00 for shipping beside, whose units are held. */
    public Order place(String sku, int quantity, long price) {
        return place(sku, quantity, price, "CNY");
    }

    public Order place(String sku, int quantity, long price, String currency) {
        var drafts = beans.getBean(OrderDrafts.class);
        var cart = "cart-" + slug + "-" + LAST.incrementAndGet();
        var id = OrderId.of(cart, "key");
        if (beans.getBean(Stock.class).hold(shop, sku, id.value(), quantity, drafts.holdUntil()) != Held.HELD) {
            throw new AssertionError("None of " + sku + " are left");
        }
        var origin = new Origin(cart, Instant.EPOCH, "hash");
        return drafts.place(drafts.begin(id, origin, shop, "zh-CN", terms(sku, quantity, price, currency)));
    }

    private static Terms terms(String sku, int quantity, long price, String currency) {
        long goods = price * quantity;
        long total = goods + 800;
        var line = new OrderLine(
                "1", "product", sku, new Bilingual("茶", null), "", null, quantity, price, 0, goods, 0, 0, 500, false);
        return new Terms(
                new Buyer("马海霞", "13900000000", "buyer@example.org"),
                new Address(RegionCode.of("622927"), "甘肃省 临夏州 积石山县", "吹麻滩镇 3 号", null),
                null,
                null,
                List.of(line),
                List.of(),
                null,
                List.of(new TaxLine(0, total, 0)),
                new Totals(goods, 0, 800, total, 0),
                currency);
    }

    public Order order(Order read) {
        return orders.find(read.id()).orElseThrow();
    }

    /** The seller gives some money back. */
    public Order refund(Order order, long goodwill) {
        var wish = new Refund.Wish(List.of(), 0, goodwill, false, "late");
        var once = Once.of(As.ADMINISTRATOR, beans.getBean(Tokens.class).secret());
        return beans.getBean(OrderHandling.class).refund(shop, order.id(), wish, once, As.ADMINISTRATOR);
    }

    /** Runs every follower, as the application does each minute. */
    public void follow() {
        beans.getBeanProvider(Follower.class).forEach(Follower::catchUp);
    }
}
