package org.seedbed.order;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.TestTokens;
import org.seedbed.order.cart.Shopping;
import org.seedbed.order.checkout.Checkout;
import org.seedbed.order.checkout.CheckoutRequest;
import org.seedbed.order.checkout.CheckoutSettings;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.order.coupon.Coupons;
import org.seedbed.order.coupon.NewCoupon;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.Buyer;
import org.seedbed.shared.Follower;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.seedbed.shared.Wake;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.Directories;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.ShopFront;
import org.seedbed.shop.shipping.PickUp;
import org.seedbed.shop.shipping.Shipping;
import org.seedbed.shop.shipping.Zone;
import org.seedbed.shop.stock.Stock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Everything that selling needs, over a test's store, with a shop that sells and buyers who buy there. */
public final class Bazaar {
    public static final String COUNTY = "622927";
    private static final AtomicInteger LAST = new AtomicInteger();

    public final TestClock clock = new TestClock("2030-01-05T02:00:00Z");
    public final MongoOperations mongo;
    public ShopId shop = new ShopId("none");
    public final Shopping shopping;
    public final Checkout checkout;
    public final OrderBook orders;
    public final OrderHandling handling;
    public final Stock stock;
    public final Coupons coupons;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public Bazaar(MongoOperations mongo) {
        this.mongo = mongo;
        context.registerBean(MongoOperations.class, () -> mongo);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(ZoneId.class, () -> Directories.SHANGHAI);
        context.registerBean(Tokens.class, TestTokens::new);
        context.registerBean(Wake.class, () -> follower -> {});
        context.scan("org.seedbed.shop", "org.seedbed.order", "org.seedbed.sales");
        context.addBeanFactoryPostProcessor(beans -> Arrays.stream(beans.getBeanDefinitionNames())
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true)));
        context.registerBean(CheckoutSettings.class, () -> new CheckoutSettings(900));
        context.refresh();
        shopping = context.getBean(Shopping.class);
        checkout = context.getBean(Checkout.class);
        orders = context.getBean(OrderBook.class);
        handling = context.getBean(OrderHandling.class);
        stock = context.getBean(Stock.class);
        coupons = context.getBean(Coupons.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Runs every follower of the modules in question, as the application does each minute. */
    public void follow() {
        context.getBeanProvider(Follower.class).forEach(Follower::catchUp);
    }

    /** Opens the shop; to be done once the store is empty. */
    public void open() {
        var id = Directories.open(context.getBean(ShopDirectory.class), "Tea of Jishishan")
                .id();
        var day = LocalDate.parse("2025-12-01");
        var front = new ShopFront("tea", null, null, null, null, null, null, null, null, List.of(), null, day, day);
        mongo.updateFirst(byId(id.value()), Update.update("front", front), "shops");
        var zone = new Zone("Gansu", List.of(RegionCode.of("62")), 800, 200, null, null);
        var place = new Bilingual("县城东街 1 号", "1 East Street");
        context.getBean(Shipping.class).change(id, List.of(zone), new PickUp(place, place), As.ADMINISTRATOR);
        shop = id;
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    /** A published product of one variant, so many of which are on the shelf. */
    public void offer(String sku, long price, int stocked) {
        offer(sku, price, false);
        stock.count(shop, sku, 0, stocked, As.ADMINISTRATOR);
    }

    public void offer(String sku, long price, boolean madeToOrder) {
        var variant = new Document("sku", sku)
                .append("values", List.of())
                .append("price", price)
                .append("weightGrams", 700L)
                .append("madeToOrder", madeToOrder)
                .append("availability", madeToOrder ? "MADE_TO_ORDER" : "IN_STOCK");
        mongo.insert(
                new Document("_id", "product-" + sku)
                        .append("shop", shop.value())
                        .append("title", new Document("zh", "茶 " + sku))
                        .append("categories", List.of())
                        .append("options", List.of())
                        .append("variants", List.of(variant))
                        .append("pictures", List.of())
                        .append("state", "PUBLISHED")
                        .append("createdAt", clock.instant())
                        .append("skuKeys", List.of(shop + "|" + sku))
                        .append("grams", List.of())
                        .append("page", 1L)
                        .append("changes", List.of())
                        .append("version", 0L),
                "products");
    }

    public void reprice(String sku, long price) {
        mongo.updateFirst(byId("product-" + sku), Update.update("variants.0.price", price), "products");
    }

    public void coupon(String code, Coupon.Kind kind, long value, int max) {
        coupons.create(
                shop,
                new NewCoupon(
                        code, kind, value, 0, clock.instant(), clock.instant().plus(Duration.ofDays(7)), max),
                As.ADMINISTRATOR);
    }

    /** Somebody with a cart of their own. */
    public Shopper shopper() {
        return new Shopper("secret-" + LAST.incrementAndGet(), "139" + "%08d".formatted(LAST.incrementAndGet()));
    }

    /** A buyer in the county, who pays what they were shown. */
    public final class Shopper {
        public final String secret;
        public final String phone;

        private Shopper(String secret, String phone) {
            this.secret = secret;
            this.phone = phone;
        }

        public Shopper puts(String sku, int quantity) {
            shopping.add(shop, secret, sku, quantity);
            return this;
        }

        public Shopper uses(String code) {
            shopping.use(shop, secret, code);
            return this;
        }

        public CheckoutRequest request(String key, long seenTotal) {
            return request(key, seenTotal, "buyer" + phone + "@example.org");
        }

        public CheckoutRequest request(String key, long seenTotal, @Nullable String email) {
            return new CheckoutRequest(
                    shop,
                    secret,
                    key,
                    "zh-CN",
                    new Buyer("马海霞", phone, email),
                    new Address(RegionCode.of(COUNTY), "甘肃省 临夏州 积石山县", "吹麻滩镇 3 号", null),
                    null,
                    seenTotal);
        }

        public Order orders(long seenTotal) {
            return checkout.place(request(key(), seenTotal));
        }

        public String key() {
            return "key-of-the-form-" + secret;
        }
    }

    /** The shop as it is now. */
    public Shop shop() {
        return bean(ShopDirectory.class).byIds(List.of(shop)).get(shop);
    }

    /** A wish of its own. */
    public static Once once() {
        return Once.of(As.ADMINISTRATOR, "wish-of-its-own-" + LAST.incrementAndGet());
    }

    public static PaymentFacts facts(Order order, String event, String session) {
        return new PaymentFacts(
                event,
                "test",
                1,
                session,
                order.shop(),
                order.terms().totals().total(),
                order.terms().currency(),
                order.placedAt().plus(Duration.ofMinutes(2)));
    }

    /** The order's first payment is made, in a session of its own. */
    public Outcome pay(Order order) {
        var session = "cs_" + order.id();
        var begun = orders.beginPayment(order.id(), "test");
        orders.sessionStarted(order.id(), begun.attempt(), "test", session, "/pay/" + session);
        return orders.paid(order.id(), facts(order, "evt_" + order.id(), session));
    }

    /** The provider carries out every refund that is wanted. */
    public void refundAll() {
        for (var order : orders.wantingRefund(100)) {
            order.refunds().stream()
                    .filter(refund -> refund.state().isPending())
                    .forEach(refund -> {
                        orders.refundSubmitted(order.id(), refund.refundId(), "re_" + refund.key());
                        orders.refunded(order.id(), refund.refundId(), "re_" + refund.key());
                    });
        }
    }

    public Order order(OrderId id) {
        return orders.find(id).orElseThrow();
    }

    public int available(String sku) {
        return stock.available(shop, List.of(sku)).getOrDefault(sku, 0);
    }

    public int sold(String sku) {
        return mongo.findById(shop + "|" + sku, Document.class, "stock").getInteger("sold");
    }

    public int holds(String sku) {
        return mongo.findById(shop + "|" + sku, Document.class, "stock")
                .getList("holds", Document.class)
                .size();
    }
}
