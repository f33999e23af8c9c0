package org.seedbed.store.bench;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** What the store makes of its folder: how it grows under updates, and how soon it is open again. */
final class FolderFigures {
    private static final int CLIENTS = 16;
    private static final int PROGRESS = 100_000;

    private FolderFigures() {}

    /** A tenth as many documents as the big collection has; each update moves its order in an index. */
    static void fileGrowth(Stage stage) {
        var folder = stage.folder("growth");
        var count = Math.max(1, stage.documents() / 10);
        var report = stage.report();
        try (var store = ServedStore.embedded(folder)) {
            var orders = store.shared().getCollection("orders");
            Orders.load(orders, count, () -> {});
            report.add(Figure.of("file_loaded", sizeOf(folder), "bytes"));
            var rate = update(orders, count, stage);
            var files = sizeOf(folder);
            var live = liveBytes(orders);
            report.add(Figure.of("file_updates_rate", rate, "ops/s"));
            report.add(Figure.of("file_bytes", files, "bytes"));
            report.add(Figure.of("live_bytes", live, "bytes"));
            report.add(Figure.of("file_growth", (double) files / live, "x").atMost(3));
        }
    }

    private static double update(MongoCollection<Document> orders, long count, Stage stage) {
        var done = new AtomicLong();
        return Load.repeat(stage.options().updates(), CLIENTS, chance -> {
            var change = combine(inc("stock", -1), set("day", Orders.day(chance.nextLong(count))));
            if (orders.updateOne(eq(Orders.id(chance.nextLong(count))), change).getMatchedCount() != 1) {
                throw new IllegalStateException("An order is not there");
            }
            if (done.incrementAndGet() % PROGRESS == 0) {
                stage.report().progress("updated " + done + " orders");
            }
        });
    }

    private static long liveBytes(MongoCollection<Document> orders) {
        var bytes = 0L;
        for (var order : orders.withDocumentClass(RawBsonDocument.class).find()) {
            bytes += order.getByteBuffer().remaining();
        }
        return bytes;
    }

    private static long sizeOf(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot measure " + folder, e);
        }
    }

    /** From opening the folder, connecting included, to the first order found. */
    static void openTime(Stage stage) {
        stage.big();
        stage.close();
        var begun = System.nanoTime();
        stage.reopen();
        ReadFigures.requireById(stage.ordersAlone(), stage.documents() / 2);
        var micros = (System.nanoTime() - begun) / 1_000.0;
        stage.report().add(Figure.of("open_time", micros, "us").atMost(2_000_000));
    }
}
