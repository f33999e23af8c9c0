package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.LongAdder;
import org.seedbed.store.query.Examined;
import org.seedbed.store.query.Plan;

/** How much has been read since the start, by all commands together. */
final class Counters {
    private final LongAdder documents = new LongAdder();
    private final LongAdder keys = new LongAdder();
    private final LongAdder collectionScans = new LongAdder();

    void add(Plan plan, Examined examined) {
        documents.add(examined.documents());
        keys.add(examined.keys());
        if (plan.scansCollection()) {
            collectionScans.increment();
        }
    }

    /** As {@code serverStatus} names them. */
    Document metrics() {
        return new Document(
                "queryExecutor",
                new Document("scanned", keys.sum())
                        .append("scannedObjects", documents.sum())
                        .append("collectionScans", new Document("total", collectionScans.sum())));
    }
}
