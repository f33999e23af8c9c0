package org.seedbed.store.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoCollection;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/** Acknowledged writes by one client and by many, and what they cost those who read meanwhile. */
final class WriteFigures {
    private static final int CLIENTS = 16;
    private static final int READERS = 8;
    private static final int WRITERS = 2;
    private static final int TURNS = 2;

    private WriteFigures() {}

    static void guardedUpdate(Stage stage) {
        var chance = new SplittableRandom(3);
        var orders = stage.ordersAlone();
        var latency =
                Latency.of(() -> takeOne(orders, chance.nextLong(stage.documents())), stage.big()::ping, stage.pace());
        stage.report().addLatency("guarded_update", latency, 700);
    }

    static void guardedUpdateRate(Stage stage) {
        var rate = rateOfTaking(stage.orders(), stage.documents(), stage.pace());
        stage.report().add(Figure.of("guarded_update_rate", rate, "ops/s").atLeast(5_000));
    }

    static double rateOfTaking(MongoCollection<Document> orders, long documents, Pace pace) {
        return Load.rate(CLIENTS, pace, chance -> takeOne(orders, chance.nextLong(documents)));
    }

    /** Takes one piece from the stock if there is any. */
    static void takeOne(MongoCollection<Document> orders, long number) {
        var taken = orders.updateOne(and(eq("_id", Orders.id(number)), gte("stock", 1)), inc("stock", -1));
        if (taken.getModifiedCount() != 1) {
            throw new IllegalStateException("Order " + number + " was not updated");
        }
    }

    static void insertRate(Stage stage) {
        var arrivals = stage.big().shared().getCollection("arrivals");
        Orders.index(arrivals);
        var number = new AtomicLong();
        var rate =
                Load.rate(CLIENTS, stage.pace(), chance -> arrivals.insertOne(Orders.order(number.getAndIncrement())));
        stage.report().add(Figure.of("insert_rate", rate, "ops/s").atLeast(5_000));
    }

    /** Takes turns between reading alone and reading beside writers, because a machine's speed drifts. */
    static void readRate(Stage stage) {
        var alone = 0.0;
        var besideWriters = 0.0;
        for (var turn = 0; turn < TURNS; turn++) {
            alone += rateOfReading(stage, 0) / TURNS;
            besideWriters += rateOfReading(stage, WRITERS) / TURNS;
        }
        var report = stage.report();
        report.add(Figure.of("read_rate", alone, "ops/s"));
        report.add(Figure.of("read_rate_with_writers", besideWriters, "ops/s"));
        report.add(Figure.of("read_rate_kept", besideWriters / alone, "x").atLeast(0.7));
    }

    private static double rateOfReading(Stage stage, int writers) {
        var orders = stage.orders();
        var documents = stage.documents();
        try (var load = new Load()) {
            load.start(writers, chance -> takeOne(orders, chance.nextLong(documents)));
            var read = load.start(READERS, chance -> ReadFigures.requireById(orders, chance.nextLong(documents)));
            load.pass(stage.pace().warmUp());
            return load.rate(read, stage.pace().time());
        }
    }
}
