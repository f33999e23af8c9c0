package org.seedbed.store.command;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.List;
import org.seedbed.store.aggregate.Pipeline;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.file.Session;
import org.seedbed.store.filter.Refusal;
import org.seedbed.store.query.CoveredScan;
import org.seedbed.store.query.Examined;
import org.seedbed.store.query.Query;

/** Runs the query within a command to tell what it costs. */
final class Explanations {
    private Explanations() {}

    /** The queries by which a command finds its documents. */
    static List<Query> queries(String name, Document command) {
        return switch (name) {
            case "find" -> {
                long limit = Options.notNegative(command, "limit");
                yield List.of(ReadCommands.query(
                        command, "filter", limit == 0 ? 0 : limit + Options.notNegative(command, "skip")));
            }
            case "count", "distinct" -> List.of(ReadCommands.query(command, "query", 0));
            case "findAndModify", "findandmodify" -> List.of(ReadCommands.query(command, "query", 1));
            case "update" ->
                Options.list(command, "updates").stream()
                        .map(each -> UpdateStatement.of((Document) each).query())
                        .toList();
            case "delete" ->
                Options.list(command, "deletes").stream()
                        .map(each ->
                                ReadCommands.query((Document) each, "q", Options.number((Document) each, "limit", 0)))
                        .toList();
            case "aggregate" -> {
                var leading = LeadingStages.of(Aggregation.parse(command.get("pipeline")), command.get("hint"));
                var rest = Pipeline.of(leading.rest(), (collection, filter) -> List.of());
                yield List.of(leading.query().withNeeded(rest.needed()));
            }
            default -> throw Refusal.badValue("Explain failed due to unknown command: " + name);
        };
    }

    static Document run(Session session, StoredCollection collection, Query query, Instant now) {
        var examined = new Examined();
        var plan = query.plan(session, collection);
        long found = 0;
        var covered = CoveredScan.of(session, plan, query.needed(), examined);
        if (covered != null) {
            for (; covered.hasNext(); covered.next()) {
                found++;
            }
        } else {
            var source = query.open(session, plan, now, examined);
            while ((query.wanted() == 0 || found < query.wanted()) && source.next(session)) {
                found++;
            }
            source.pause();
        }
        return new Document("stage", plan.scansCollection() ? "COLLSCAN" : "IXSCAN")
                .append("indexNames", plan.indexNames())
                .append("sortedByIndex", plan.sorted())
                .append("covered", covered != null)
                .append(
                        "executionStats",
                        new Document("nReturned", found)
                                .append("totalKeysExamined", examined.keys())
                                .append("totalDocsExamined", examined.documents()));
    }
}
