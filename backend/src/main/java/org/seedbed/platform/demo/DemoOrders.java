package org.seedbed.platform.demo;

import static java.util.Comparator.comparing;
import static org.seedbed.platform.demo.DemoFronts.number;
import static org.seedbed.platform.demo.DemoFronts.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Row;
import org.seedbed.order.Carrier;
import org.seedbed.order.Fulfilment;
import org.seedbed.order.Once;
import org.seedbed.order.Order;
import org.seedbed.order.OrderBook;
import org.seedbed.order.OrderHandling;
import org.seedbed.order.OrderId;
import org.seedbed.order.Refund;
import org.seedbed.order.cart.Shopping;
import org.seedbed.order.checkout.Checkout;
import org.seedbed.order.checkout.CheckoutRequest;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.Buyer;
import org.seedbed.payment.PaymentProvider;
import org.seedbed.payment.Settlement;
import org.seedbed.payment.ShopLinks;
import org.seedbed.payment.test.TestBuyer;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Follower;
import org.seedbed.shared.Region;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;

/** Plays what a file of orders tells: each is placed, paid, sent and refunded at its time, as far as that has come. */
final class DemoOrders {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Duration REFUND_TAKES = Duration.ofMinutes(1);
    private static final String TEST = "test";

    private final DemoPast past;
    private final Map<String, ShopId> shops;
    private final Map<String, String> slugs;
    private final Tokens tokens;
    private final ZoneId zone;
    private final Instant now;
    private final Actor by;

    DemoOrders(
            DemoPast past,
            Map<String, ShopId> shops,
            Map<String, String> slugs,
            Tokens tokens,
            ZoneId zone,
            Instant now,
            Actor by) {
        this.past = past;
        this.shops = shops;
        this.slugs = slugs;
        this.tokens = tokens;
        this.zone = zone;
        this.now = now;
        this.by = by;
    }

    /** Something that happens at a time. */
    private record Happening(Instant at, Runnable deed) {}

    void play(List<Row> rows) {
        rows.stream()
                .flatMap(row -> story(row).stream())
                .filter(one -> !one.at().isAfter(now))
                .sorted(comparing(Happening::at))
                .forEach(one -> {
                    past.set(one.at());
                    one.deed().run();
                });
    }

    private List<Happening> story(Row row) {
        var placedAt = row.first("placed_at").isEmpty()
                ? now
                : LocalDateTime.parse(text(row, "placed_at"), TIME).atZone(zone).toInstant();
        var told = new Told(row, shop(row));
        var story = new ArrayList<Happening>();
        story.add(new Happening(placedAt, () -> told.place(placedAt)));
        if (row.first("paid_after_minutes").isEmpty()) {
            story.add(new Happening(placedAt.plus(Duration.ofMinutes(40)), told::expire));
            return story;
        }
        var paidAt = placedAt.plus(Duration.ofMinutes(number(row, "paid_after_minutes")));
        story.add(new Happening(paidAt, told::pay));
        DemoPeople.list(text(row, "parcels")).forEach(parcel -> {
            var parts = parcel.split(":");
            story.add(new Happening(hours(placedAt, parts[0]), () -> told.ship(parts[1])));
        });
        if (!row.first("delivered_after_hours").isEmpty()) {
            story.add(new Happening(hours(placedAt, text(row, "delivered_after_hours")), told::deliver));
        }
        if (!row.first("refund").isEmpty()) {
            var refundedAt = hours(placedAt, text(row, "refund_after_hours"));
            story.add(new Happening(refundedAt, told::refund));
            story.add(new Happening(refundedAt.plus(REFUND_TAKES), this::drainRefunds));
        }
        return story;
    }

    private static Instant hours(Instant from, String hours) {
        return from.plus(Duration.ofHours(Long.parseLong(hours)));
    }

    /** Test payments let refunds travel for a while, so that one run sends them and another hears that they came. */
    private void drainRefunds() {
        past.part("org.seedbed.payment.RefundDrain", Follower.class).catchUp();
    }

    private ShopId shop(Row row) {
        return Objects.requireNonNull(shops.get(text(row, "shop")), () -> "No shop " + text(row, "shop"));
    }

    /** One row's order, from its cart on. */
    private final class Told {
        private final Row row;
        private final ShopId shop;
        private @Nullable OrderId id;

        private Told(Row row, ShopId shop) {
            this.row = row;
            this.shop = shop;
        }

        void place(Instant at) {
            var secret = tokens.secret();
            fill(secret);
            past.set(at);
            var county = new RegionCode(text(row, "county"));
            var language = text(row, "language");
            var checkout = past.part(Checkout.class);
            long total = checkout.estimate(shop, secret, county, language).total();
            var buyer = new Buyer(text(row, "buyer"), text(row, "phone"), DemoFiles.optional(row, "email"));
            var address = new Address(county, names(county), text(row, "address"), null);
            var note = DemoFiles.optional(row, "note");
            id = checkout.place(
                            new CheckoutRequest(shop, secret, tokens.secret(), language, buyer, address, note, total))
                    .id();
        }

        /** Filled today: the store throws away carts of long ago. */
        private void fill(String secret) {
            past.set(now);
            var shopping = past.part(Shopping.class);
            for (var item : text(row, "items").split(";")) {
                var parts = item.split("\\*");
                shopping.add(shop, secret, parts[0], Integer.parseInt(parts[1]));
            }
            shopping.use(shop, secret, DemoFiles.optional(row, "coupon"));
        }

        void expire() {
            past.part(OrderBook.class).expired(order().id());
        }

        void pay() {
            var orders = past.part(OrderBook.class);
            var provider = past.part("org.seedbed.payment.test.TestPayments", PaymentProvider.class);
            var attempt = orders.beginPayment(order().id(), TEST);
            var links = new ShopLinks("", Objects.requireNonNull(slugs.get(text(row, "shop"))), order().token(), "zh");
            var session = provider.start(order(), attempt, links);
            orders.sessionStarted(order().id(), attempt.attempt(), TEST, session.id(), session.url());
            var started = order();
            past.part(TestBuyer.class).pay(started, started.payments().get(0));
            past.part(Settlement.class).ask(started, started.payments().get(0));
        }

        void ship(String lines) {
            var units = order().terms().lines().stream()
                    .filter(line -> lines.equals("all") || lines.equals(line.lineId()))
                    .map(line -> new Fulfilment.Units(line.lineId(), order().unitsToPack(line.lineId())))
                    .filter(some -> some.quantity() > 0)
                    .toList();
            past.part(OrderHandling.class)
                    .ship(
                            shop,
                            order().id(),
                            units,
                            Carrier.valueOf(text(row, "carrier")),
                            text(row, "tracking"),
                            once(),
                            by);
        }

        void deliver() {
            for (var parcel : order().fulfilments()) {
                past.part(OrderHandling.class).deliver(shop, order().id(), parcel.fulfilmentId(), by);
            }
        }

        void refund() {
            var handling = past.part(OrderHandling.class);
            switch (text(row, "refund")) {
                case "all" -> handling.cancel(shop, order().id(), "买家下错了，取消并退款", by);
                case "unit" ->
                    handling.refund(shop, order().id(), wish(List.of(new Refund.Units("1", 1)), 0), once(), by);
                default ->
                    handling.refund(shop, order().id(), wish(List.of(), DemoFronts.money(row, "refund")), once(), by);
            }
            drainRefunds();
        }

        private Once once() {
            return Once.of(by, tokens.secret());
        }

        private Refund.Wish wish(List<Refund.Units> units, long goodwill) {
            return new Refund.Wish(units, 0, goodwill, false, "路上磕坏了");
        }

        private Order order() {
            return past.part(OrderBook.class).find(Objects.requireNonNull(id)).orElseThrow();
        }
    }

    private static String names(RegionCode county) {
        return RegionTree.ofChina().path(county).stream().map(Region::name).collect(Collectors.joining(" "));
    }
}
