package org.seedbed.store.bench;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.bson.Document;

/** Readers of documents whose forty fields are always equal, while writers change all forty at once. */
final class TornReads {
    private static final int READERS = 4;
    private static final int WRITERS = 2;
    private static final int DOCUMENTS = 32;
    private static final int RANGE = 8;
    private static final int FIELDS = 40;
    private static final String FIRST = "f0";
    private static final String LAST = "f" + (FIELDS - 1);

    private final MongoCollection<Document> documents;
    private final AtomicLong version = new AtomicLong();
    private final LongAdder read = new LongAdder();
    private final LongAdder torn = new LongAdder();

    private TornReads(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** How many documents were read, how many of them half an update, and how many updates there were meanwhile. */
    record Outcome(long read, long torn, long updates) {}

    static Outcome watch(MongoDatabase database, Duration time) {
        var documents = database.getCollection("uniform");
        documents.createIndex(Indexes.ascending(FIRST));
        documents.createIndex(Indexes.ascending(LAST, FIRST));
        documents.insertMany(
                IntStream.range(0, DOCUMENTS).mapToObj(id -> uniform(id, 0)).toList());
        var watch = new TornReads(documents);
        try (var load = new Load()) {
            var updates = load.start(WRITERS, watch::write);
            load.start(READERS, watch::read);
            load.pass(time);
            return new Outcome(watch.read.sum(), watch.torn.sum(), updates.sum());
        }
    }

    private static Document uniform(int id, long value) {
        return fields(new Document("_id", id), value);
    }

    private static Document fields(Document document, long value) {
        for (var field = 0; field < FIELDS; field++) {
            document.append("f" + field, value);
        }
        return document;
    }

    private void write(SplittableRandom chance) {
        var id = chance.nextInt(DOCUMENTS);
        var matched = switch (chance.nextInt(3)) {
            case 0 -> documents.replaceOne(eq(id), uniform(id, version.incrementAndGet()));
            case 1 ->
                documents.updateOne(eq(id), new Document("$set", fields(new Document(), version.incrementAndGet())));
            default -> documents.updateOne(eq(id), new Document("$inc", fields(new Document(), 1)));
        };
        if (matched.getMatchedCount() != 1) {
            throw new IllegalStateException("Document " + id + " is not there");
        }
    }

    private void read(SplittableRandom chance) {
        var id = chance.nextInt(DOCUMENTS);
        switch (chance.nextInt(5)) {
            case 0 -> documents.find(eq(id)).forEach(this::check);
            case 1 -> documents.find(and(gte("_id", id), lt("_id", id + RANGE))).forEach(this::check);
            case 2 -> documents.find().forEach(this::check);
            case 3 -> readThroughAnIndex(version.get());
            default ->
                documents
                        .aggregate(List.of(group("$_id", max("most", "$" + FIRST), min("least", "$" + LAST))))
                        .forEach(extremes -> count(extremes.get("most").equals(extremes.get("least"))));
        }
    }

    /** A document found by a value must have that value. */
    private void readThroughAnIndex(long from) {
        documents.find(gte(FIRST, from)).forEach(document -> {
            check(document);
            count(document.getLong(FIRST) >= from);
        });
    }

    private void check(Document document) {
        var value = document.get(FIRST);
        count(IntStream.range(1, FIELDS)
                .allMatch(field -> document.get("f" + field).equals(value)));
    }

    private void count(boolean isWhole) {
        read.increment();
        if (!isWhole) {
            torn.increment();
        }
    }
}
