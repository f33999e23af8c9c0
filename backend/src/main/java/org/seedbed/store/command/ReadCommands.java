package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.data.Data;
import org.seedbed.store.data.IndexEntries;
import org.seedbed.store.data.Namespace;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.file.Session;
import org.seedbed.store.filter.Paths;
import org.seedbed.store.query.Counting;
import org.seedbed.store.query.CoveredScan;
import org.seedbed.store.query.Examined;
import org.seedbed.store.query.Projection;
import org.seedbed.store.query.Query;
import org.seedbed.store.query.Scan;

/** {@code find}, {@code count} and {@code distinct}. */
final class ReadCommands {
    private final Data data;
    private final Cursors cursors;
    private final Counters counters;

    ReadCommands(Data data, Cursors cursors, Counters counters) {
        this.data = data;
        this.cursors = cursors;
        this.counters = counters;
    }

    Document find(Namespace namespace, Document command) {
        long skip = Options.notNegative(command, "skip");
        long limit = Options.notNegative(command, "limit");
        var query = query(command, "filter", limit == 0 ? 0 : skip + limit);
        var projection = Projection.of(Options.optionalDocument(command, "projection"));
        boolean single = Options.isTrue(command, "singleBatch");
        return data.read((session, catalog) -> catalog.find(namespace)
                .map(collection -> {
                    var plan = query.plan(session, collection);
                    Supplier<Document> answer = () -> {
                        var examined = new Examined();
                        var source = query.open(session, plan, data.now(), examined);
                        var results = Results.of(source, skip, limit, projection);
                        var first = cursors.first(session, namespace, results, command, single);
                        counters.add(plan, examined);
                        return first;
                    };
                    return plan.isOneStatement() ? answer.get() : session.snapshot(answer);
                })
                .orElseGet(() -> Cursors.all(namespace, List.of())));
    }

    static Query query(Document command, String filter, long wanted) {
        return Query.of(
                Options.optionalDocument(command, filter),
                Options.optionalDocument(command, "sort"),
                wanted,
                command.get("hint"));
    }

    Document count(Namespace namespace, Document command) {
        long skip = Options.notNegative(command, "skip");
        long limit = Math.abs(Options.number(command, "limit", 0));
        var query = query(command, "query", 0);
        long all = data.read((session, catalog) -> catalog.find(namespace)
                .map(collection ->
                        session.snapshot(() -> count(session, collection, query, limit == 0 ? 0 : skip + limit)))
                .orElse(0L));
        long count = Math.max(0, all - skip);
        long limited = limit == 0 ? count : Math.min(limit, count);
        return new Document("n", number(limited)).append("ok", 1.0);
    }

    private long count(Session session, StoredCollection collection, Query query, long enough) {
        var examined = new Examined();
        var plan = query.plan(session, collection);
        long count = Counting.count(session, plan, enough, data.now(), examined);
        counters.add(plan, examined);
        return count;
    }

    private static Number number(long count) {
        return count <= Integer.MAX_VALUE ? (Number) (int) count : (Number) count;
    }

    Document distinct(Namespace namespace, Document command) {
        var path = (String) command.get("key");
        var query = query(command, "query", 0).withNeeded(Set.of(path));
        var values = data.read((session, catalog) -> catalog.find(namespace)
                .map(collection -> session.snapshot(() -> distinct(session, collection, query, path)))
                .orElse(List.of()));
        return new Document("values", values).append("ok", 1.0);
    }

    private List<@Nullable Object> distinct(Session session, StoredCollection collection, Query query, String path) {
        var examined = new Examined();
        var plan = query.plan(session, collection);
        var values = new TreeMap<byte[], @Nullable Object>(Keys.ORDER);
        var covered = CoveredScan.of(session, plan, query.needed(), examined);
        if (covered != null) {
            covered.forEachRemaining(document -> addValues(document, path, values));
        } else {
            var scan = new Scan(plan, data.now(), Set.of(Paths.root(path)), examined);
            while (scan.next(session)) {
                addValues(scan.fields(), path, values);
            }
            scan.pause();
        }
        counters.add(plan, examined);
        return new ArrayList<>(values.values());
    }

    private static void addValues(Document document, String path, Map<byte[], @Nullable Object> values) {
        for (var value : IndexEntries.valuesAt(document, path)) {
            values.putIfAbsent(Keys.of(value), value);
        }
    }
}
