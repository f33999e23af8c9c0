package org.seedbed.store.bench;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Where the figures are taken: folders of their own, and the store with the big collection, loaded at its first use. */
final class Stage implements AutoCloseable {
    private static final String ORDERS = "orders";
    private static final int PROGRESS = 100_000;

    private final Path root;
    private final Options options;
    private final Report report;
    private @Nullable ServedStore big;

    Stage(Path root, Options options, Report report) {
        this.root = root;
        this.options = options;
        this.report = report;
    }

    Options options() {
        return options;
    }

    Report report() {
        return report;
    }

    Pace pace() {
        return options.pace();
    }

    long documents() {
        return options.documents();
    }

    /** A new folder of this name. */
    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for the benchmark", e);
        }
    }

    ServedStore big() {
        var known = big;
        if (known == null) {
            known = ServedStore.embedded(folder("big"));
            big = known;
            load(known);
        }
        return known;
    }

    private void load(ServedStore store) {
        var loaded = new AtomicLong();
        var perSecond = Orders.load(store.shared().getCollection(ORDERS), documents(), () -> {
            if (loaded.addAndGet(Orders.BATCH) % PROGRESS == 0) {
                report.progress("loaded " + loaded + " orders");
            }
        });
        report.add(Figure.of("insert_many_rate", perSecond, "docs/s").atLeast(20_000));
    }

    /** The big collection, over a single connection. */
    MongoCollection<Document> ordersAlone() {
        return big().alone().getCollection(ORDERS);
    }

    /** The big collection, for many clients. */
    MongoCollection<Document> orders() {
        return big().shared().getCollection(ORDERS);
    }

    /** Opens the store with the big collection after it was closed. */
    void reopen() {
        big = ServedStore.embedded(folder("big"));
    }

    /** Gives the big store's memory free for what follows. */
    @Override
    public void close() {
        if (big != null) {
            big.close();
            big = null;
        }
    }
}
