package org.seedbed.store.query;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.file.Session;
import org.seedbed.store.filter.Filter;
import org.seedbed.store.filter.FilterParser;

/**
 * What is looked for in a collection.
 *
 * @param wanted how many documents will be taken at most; 0 means all
 * @param needed the paths of the fields that will be looked at; none means whole documents
 * @param hint the index that must be used, by name or key; null leaves the choice
 */
public record Query(
        Filter filter,
        Sort sort,
        long wanted,
        Set<String> needed,
        @Nullable Object hint) {
    public static Query of(@Nullable Document filter, @Nullable Document sort, long wanted, @Nullable Object hint) {
        return new Query(
                FilterParser.parse(filter == null ? new Document() : filter), Sort.of(sort), wanted, Set.of(), hint);
    }

    public Plan plan(Session session, StoredCollection collection) {
        return new Planner(session, collection, this).choose();
    }

    public Query withNeeded(Set<String> paths) {
        return new Query(filter, sort, wanted, paths, hint);
    }

    /** The documents in order, as this plan finds them. */
    public Source open(Session session, Plan plan, Instant now, Examined examined) {
        return plan.sorted()
                ? new Scan(plan, now, Set.of(), examined)
                : SortedDocuments.of(session, plan, sort, wanted, now, examined);
    }
}
