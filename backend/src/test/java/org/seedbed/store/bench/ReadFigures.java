package org.seedbed.store.bench;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.Document;

/** How long one client waits for an order, for a page of a shop's orders, and for a year's sales by day. */
final class ReadFigures {
    private static final int PAGE = 20;
    private static final int SMALL = 10_000;

    private ReadFigures() {}

    static void ping(Stage stage) {
        var store = stage.big();
        stage.report()
                .add(Figure.of(
                        "ping",
                        Latency.of(store::ping, store::ping, stage.pace()).p50(),
                        "us"));
    }

    static void findById(Stage stage) {
        var latency = Latency.of(byId(stage.ordersAlone(), stage.documents()), stage.big()::ping, stage.pace());
        stage.report().addLatency("find_by_id", latency, 100, 2.5);
    }

    static Runnable byId(MongoCollection<Document> orders, long documents) {
        var chance = new SplittableRandom(1);
        return () -> requireById(orders, chance.nextLong(documents));
    }

    static void requireById(MongoCollection<Document> orders, long number) {
        if (orders.find(eq(Orders.id(number))).first() == null) {
            throw new IllegalStateException("Order " + number + " is not there");
        }
    }

    static void findPage(Stage stage) {
        var few = Math.min(SMALL, stage.documents());
        var small = stage.big().alone().getCollection("orders_small");
        Orders.load(small, few, () -> {});
        var store = stage.big();
        var before = Latency.of(page(small, few), store::ping, stage.pace());
        var big = Latency.of(page(stage.ordersAlone(), stage.documents()), store::ping, stage.pace());
        var after = Latency.of(page(small, few), store::ping, stage.pace());
        var smallP50 = (before.p50() + after.p50()) / 2;
        var report = stage.report();
        report.addLatency("find_page", big, 350, 8);
        report.add(Figure.of("find_page_small", smallP50, "us"));
        report.add(Figure.of("find_page_to_small", big.p50() / smallP50, "x").atMost(1.5));
    }

    /** The newest twenty orders of some shop. */
    static Runnable page(MongoCollection<Document> orders, long documents) {
        var chance = new SplittableRandom(2);
        return () -> {
            var page = orders.find(eq("shop", Orders.shop(chance.nextLong(documents))))
                    .sort(Sorts.descending("day"))
                    .limit(PAGE)
                    .into(new ArrayList<>());
            if (page.isEmpty()) {
                throw new IllegalStateException("A shop has no orders");
            }
        };
    }

    static void groupByDay(Stage stage) {
        var latency = Latency.of(byDay(stage, sum("gross", "$amount")), stage.big()::ping, stage.pace());
        stage.report().addLatency("group_by_day", latency, 100_000);
    }

    /** The refunds are in no index, so that every order has to be fetched. */
    static void groupByDayWithFetch(Stage stage) {
        var latency = Latency.of(
                byDay(stage, sum("gross", "$amount"), sum("refunds", "$refunds")), stage.big()::ping, stage.pace());
        stage.report().addLatency("group_by_day_fetch", latency, 1_200_000);
    }

    private static Runnable byDay(Stage stage, BsonField... sums) {
        var fields = new ArrayList<>(List.of(sums));
        fields.add(sum("orders", 1));
        var shop = and(eq("shop", Orders.BUSY_SHOP), gte("day", Orders.FIRST_DAY), lt("day", Orders.DAY_AFTER_LAST));
        var pipeline = List.of(match(shop), group("$day", fields), sort(Sorts.ascending("_id")));
        var orders = stage.ordersAlone();
        var expected = (stage.documents() + 9) / 10;
        return () -> {
            var counted = 0L;
            for (var day : orders.aggregate(pipeline)) {
                counted += day.get("orders", Number.class).longValue();
            }
            if (counted != expected) {
                throw new IllegalStateException("Grouped " + counted + " orders instead of " + expected);
            }
        };
    }
}
