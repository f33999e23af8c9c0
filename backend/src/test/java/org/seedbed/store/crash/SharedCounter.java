package org.seedbed.store.crash;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;

/** One document that all clients count up, each told the number that is its own. */
final class SharedCounter {
    static final String COLLECTION = "counters";

    private static final String ID = "shared";
    private static final String NUMBER = "n";

    private final AtomicLong attempted = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final LongAdder answers = new LongAdder();
    private final Set<Long> given = ConcurrentHashMap.newKeySet();

    void create(MongoDatabase database) {
        database.getCollection(COLLECTION).insertOne(new Document("_id", ID).append(NUMBER, 0L));
    }

    void next(MongoDatabase database, Findings findings) {
        attempted.incrementAndGet();
        var answer = database.getCollection(COLLECTION)
                .findOneAndUpdate(
                        eq(ID), inc(NUMBER, 1L), new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (!given.add(Objects.requireNonNull(answer).getLong(NUMBER))) {
            findings.lost("two clients were given the number " + answer.getLong(NUMBER));
        }
        acknowledged.incrementAndGet();
        answers.increment();
    }

    long acknowledged() {
        return answers.sum();
    }

    void compare(MongoDatabase database, Findings findings) {
        var stored = database.getCollection(COLLECTION).find(eq(ID)).first();
        var number = stored == null ? -1 : stored.getLong(NUMBER);
        if (number < acknowledged.get() || number > attempted.get()) {
            findings.lost("the counter is at " + number + " after " + acknowledged + " acknowledged and " + attempted
                    + " attempted");
        }
        attempted.set(number);
        acknowledged.set(number);
    }
}
