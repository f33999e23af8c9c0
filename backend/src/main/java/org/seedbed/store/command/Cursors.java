package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.seedbed.store.data.Data;
import org.seedbed.store.data.Namespace;
import org.seedbed.store.file.Session;
import org.seedbed.store.file.StorageProblem;

/** The results that clients have not fetched to their end. A cursor holds nothing of the file between two batches. */
final class Cursors {
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int FIRST_BATCH = 101;
    private static final int PLAN_KILLED = 175;
    private static final int LARGEST_BATCH_BYTES = 16 * 1024 * 1024;

    private final Data data;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, Open> open = new ConcurrentHashMap<>();

    Cursors(Data data) {
        this.data = data;
    }

    /** The answer to a command that begins a result; keeps the rest of it for {@code getMore}. */
    Document first(Session session, Namespace namespace, Results results, Document command, boolean single) {
        var options = command.get("cursor") instanceof Document cursor ? cursor : command;
        var batchSize = Options.number(options, "batchSize", FIRST_BATCH);
        if (batchSize < 0) {
            Options.notNegative(options, "batchSize");
        }
        var batch = batch(session, results, batchSize);
        results.pause();
        long id = 0;
        if (results.hasMore() && !single) {
            id = lastId.incrementAndGet();
            open.put(id, new Open(namespace, results, data.now()));
        }
        return answer("firstBatch", namespace, id, batch);
    }

    Document getMore(Namespace namespace, Document command) {
        long id = Options.number(command, "getMore", 0);
        var cursor = open.remove(id);
        if (cursor == null || !cursor.namespace.equals(namespace)) {
            throw new CursorNotFoundException(id);
        }
        long batchSize = Options.number(command, "batchSize", 0);
        return readOn(namespace, session -> {
            var batch = batch(session, cursor.results, batchSize == 0 ? Long.MAX_VALUE : batchSize);
            cursor.results.pause();
            boolean more = cursor.results.hasMore();
            if (more) {
                open.put(id, new Open(namespace, cursor.results, data.now()));
            }
            return answer("nextBatch", namespace, more ? id : 0, batch);
        });
    }

    private Document readOn(Namespace namespace, Function<Session, Document> work) {
        try {
            return data.readOn(session -> session.snapshot(() -> work.apply(session)));
        } catch (StorageProblem e) {
            if (e.tableIsGone()) {
                throw new MongoServerError(
                        PLAN_KILLED,
                        "QueryPlanKilled",
                        "The collection " + namespace + " or an index of it was dropped");
            }
            throw e;
        }
    }

    Document kill(Document command) {
        var killed = new ArrayList<Object>();
        var notFound = new ArrayList<Object>();
        for (var id : Options.list(command, "cursors")) {
            (open.remove(((Number) id).longValue()) != null ? killed : notFound).add(id);
        }
        return new Document("cursorsKilled", killed)
                .append("cursorsNotFound", notFound)
                .append("cursorsAlive", List.of())
                .append("cursorsUnknown", List.of())
                .append("ok", 1.0);
    }

    void forgetIdle() {
        var limit = data.now().minus(IDLE);
        open.values().removeIf(cursor -> cursor.since.isBefore(limit));
    }

    int count() {
        return open.size();
    }

    /** The whole of a short result in one batch. */
    static Document all(Namespace namespace, List<?> documents) {
        return answer("firstBatch", namespace, 0, documents);
    }

    private static List<Object> batch(Session session, Results results, long size) {
        var batch = new ArrayList<Object>();
        long bytes = 0;
        while (batch.size() < size && bytes < LARGEST_BATCH_BYTES && results.next(session)) {
            batch.add(results.document());
            bytes += results.bytes();
        }
        return batch;
    }

    private static Document answer(String batchName, Namespace namespace, long id, List<?> batch) {
        return new Document(
                        "cursor",
                        new Document(batchName, batch).append("id", id).append("ns", namespace.toString()))
                .append("ok", 1.0);
    }

    private record Open(Namespace namespace, Results results, Instant since) {}
}
