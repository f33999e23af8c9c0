package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.seedbed.store.data.Data;
import org.seedbed.store.data.Namespace;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.data.Validation;
import org.seedbed.store.file.Session;
import org.seedbed.store.query.Query;

/** Commands that tell how the store is. */
final class StatusCommands {
    private final Data data;
    private final Cursors cursors;
    private final Counters counters;
    private final Instant started;

    StatusCommands(Data data, Cursors cursors, Counters counters) {
        this.data = data;
        this.cursors = cursors;
        this.counters = counters;
        this.started = data.now();
    }

    Document serverStatus() {
        var problem = data.writeProblem();
        var status = new Document("process", "seedbed-store")
                .append("version", "7.0.0")
                .append("uptime", (double) Duration.between(started, data.now()).toSeconds())
                .append("localTime", data.now())
                .append("writable", problem == null)
                .append("metrics", counters.metrics().append("cursor", new Document("open", new Document("total", (long)
                        cursors.count()))));
        if (problem != null) {
            status.append("writeProblem", problem);
        }
        return status.append("ok", 1.0);
    }

    Document collStats(Namespace namespace) {
        return data.read((session, catalog) -> catalog.find(namespace)
                .map(collection -> stats(session, collection))
                .orElseGet(() -> new Document("ns", namespace.toString())
                        .append("count", 0)
                        .append("size", 0)
                        .append("ok", 1.0)));
    }

    private static Document stats(Session session, StoredCollection collection) {
        long count = documents(session, collection);
        long bytes = session.number("select coalesce(sum(length(document)), 0) from " + collection.table());
        return new Document("ns", collection.namespace().toString())
                .append("count", count)
                .append("size", bytes)
                .append("avgObjSize", count == 0 ? 0 : bytes / count)
                .append("nindexes", collection.indexes().size())
                .append("ok", 1.0);
    }

    Document dbStats(String database) {
        return data.read((session, catalog) -> {
            long collections = 0;
            long documents = 0;
            for (var collection : catalog.all()) {
                if (collection.namespace().database().equals(database)) {
                    collections++;
                    documents += documents(session, collection);
                }
            }
            long fileBytes = session.number("pragma page_count") * session.number("pragma page_size");
            return new Document("db", database)
                    .append("collections", collections)
                    .append("objects", documents)
                    .append("fsTotalSize", fileBytes)
                    .append("ok", 1.0);
        });
    }

    private static long documents(Session session, StoredCollection collection) {
        return session.number("select documents from collections where id = ?", collection.id());
    }

    /** Whether every index agrees with the documents. */
    Document validate(Namespace namespace) {
        return data.read((session, catalog) -> session.snapshot(() -> {
            var collection = catalog.find(namespace)
                    .orElseThrow(() -> new MongoServerError(
                            26, "NamespaceNotFound", "Collection '" + namespace + "' does not exist to validate."));
            var validation = Validation.of(session, collection);
            return new Document("ns", namespace.toString())
                    .append("nrecords", validation.documents())
                    .append("nIndexes", collection.indexes().size())
                    .append("keysPerIndex", new Document(validation.entries()))
                    .append("valid", validation.problems().isEmpty())
                    .append("errors", validation.problems())
                    .append("ok", 1.0);
        }));
    }

    /** How a command would find its documents, and how many it reads for that; changes nothing. */
    Document explain(String database, Document command) {
        var explained = Options.document(command, "explain");
        var name = explained.keySet().iterator().next();
        var namespace = new Namespace(database, String.valueOf(explained.get(name)));
        var queries = Explanations.queries(name, explained);
        return data.read((session, catalog) -> session.snapshot(() -> {
            var plans = new ArrayList<Document>();
            for (var query : queries) {
                catalog.find(namespace).ifPresent(collection -> plans.add(explain(session, collection, query)));
            }
            return answer(namespace, plans);
        }));
    }

    private Document explain(Session session, StoredCollection collection, Query query) {
        return Explanations.run(session, collection, query, data.now());
    }

    private static Document answer(Namespace namespace, List<Document> plans) {
        var first = plans.isEmpty() ? new Document("stage", "EOF") : plans.get(0);
        var answer = new Document(
                "queryPlanner", new Document("namespace", namespace.toString()).append("winningPlan", first));
        if (!plans.isEmpty()) {
            answer.append("executionStats", first.get("executionStats"));
        }
        return answer.append("ok", 1.0);
    }
}
