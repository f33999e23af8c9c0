package org.seedbed.store.command;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.aggregate.Foreign;
import org.seedbed.store.aggregate.Pipeline;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.data.Catalog;
import org.seedbed.store.data.Data;
import org.seedbed.store.data.Namespace;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.file.Session;
import org.seedbed.store.filter.Paths;
import org.seedbed.store.query.CoveredScan;
import org.seedbed.store.query.Examined;
import org.seedbed.store.query.Plan;
import org.seedbed.store.query.Query;
import org.seedbed.store.query.Source;

/** {@code aggregate}: what its first stages say about matching, order and number is left to indexes. */
final class AggregateCommand {
    private static final long MOST_RESULT_BYTES = 100L * 1024 * 1024;
    private static final int TOO_LARGE = 292;

    private final Data data;
    private final Cursors cursors;
    private final Counters counters;

    AggregateCommand(Data data, Cursors cursors, Counters counters) {
        this.data = data;
        this.cursors = cursors;
        this.counters = counters;
    }

    Document run(Namespace namespace, Document command) {
        if (!(command.get("cursor") instanceof Document)) {
            throw new FailedToParseException(
                    "The 'cursor' option is required, except for aggregate with the explain argument");
        }
        var leading = LeadingStages.of(Aggregation.parse(command.get("pipeline")), command.get("hint"));
        return data.read((session, catalog) -> session.snapshot(() -> {
            var pipeline = Pipeline.of(leading.rest(), foreign(session, catalog, namespace.database()));
            var collection = catalog.find(namespace);
            if (collection.isEmpty()) {
                return Cursors.all(namespace, pipeline.run(Stream.empty()).toList());
            }
            var examined = new Examined();
            var query = leading.query().withNeeded(pipeline.needed());
            var plan = query.plan(session, collection.get());
            var results = results(session, plan, query, leading, pipeline, examined);
            var answer = cursors.first(session, namespace, results, command, false);
            counters.add(plan, examined);
            return answer;
        }));
    }

    private Results results(
            Session session, Plan plan, Query query, LeadingStages leading, Pipeline pipeline, Examined examined) {
        if (pipeline.isEmpty()) {
            return Results.of(query.open(session, plan, data.now(), examined), leading.skip(), leading.limit(), null);
        }
        var documents = documents(session, plan, query, leading, examined);
        return Results.of(collected(pipeline.run(documents)).iterator());
    }

    /** Computes everything while the snapshot lasts, within a bound on what is kept. */
    private static List<Document> collected(Stream<Document> results) {
        var collected = new ArrayList<Document>();
        long bytes = 0;
        for (var result : (Iterable<Document>) results::iterator) {
            bytes += Bson.encode(result).length;
            if (bytes > MOST_RESULT_BYTES) {
                throw new MongoServerError(
                        TOO_LARGE,
                        "QueryExceededMemoryLimitNoDiskUseAllowed",
                        "The result of the aggregation exceeds " + MOST_RESULT_BYTES + " bytes");
            }
            collected.add(result);
        }
        return collected;
    }

    private Stream<Document> documents(
            Session session, Plan plan, Query query, LeadingStages leading, Examined examined) {
        boolean all = leading.skip() == 0 && leading.limit() == 0 && !leading.isSorted();
        var covered = all ? CoveredScan.of(session, plan, query.needed(), examined) : null;
        if (covered != null) {
            return stream(covered);
        }
        var documents = stream(new Decoded(session, query.open(session, plan, data.now(), examined), query));
        var rest = documents.skip(leading.skip());
        return leading.limit() == 0 ? rest : rest.limit(leading.limit());
    }

    private static Stream<Document> stream(Iterator<Document> documents) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false);
    }

    private Foreign foreign(Session session, Catalog catalog, String database) {
        return (name, filter) -> catalog.find(new Namespace(database, name))
                .map(collection -> find(session, collection, filter))
                .orElseGet(ArrayList::new);
    }

    private List<Document> find(Session session, StoredCollection collection, Document filter) {
        var query = Query.of(filter, null, 0, null);
        var examined = new Examined();
        var plan = query.plan(session, collection);
        var found = new ArrayList<Document>();
        new Decoded(session, query.open(session, plan, data.now(), examined), query).forEachRemaining(found::add);
        counters.add(plan, examined);
        return found;
    }

    /** Documents of a source with the fields that are looked at. */
    private static final class Decoded implements Iterator<Document> {
        private final Session session;
        private final Source source;
        private final Set<String> roots = new HashSet<>();
        private @Nullable Boolean ready;

        Decoded(Session session, Source source, Query query) {
            this.session = session;
            this.source = source;
            query.needed().forEach(path -> roots.add(Paths.root(path)));
        }

        @Override
        public boolean hasNext() {
            if (ready == null) {
                ready = source.next(session);
            }
            return ready;
        }

        @Override
        public Document next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = null;
            return roots.isEmpty() ? Bson.decode(source.document()) : Bson.decode(source.document(), roots);
        }
    }
}
