package org.seedbed.store.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.data.Index;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.file.Session;
import org.seedbed.store.filter.Filter;
import org.seedbed.store.filter.Refusal;

/** Chooses the cheapest way to a query's documents: by counting a little where there is a choice. */
final class Planner {
    private static final int SAMPLE = 256;
    private static final int SAMPLED_RANGES = 8;
    /** What an entry costs that need not lead to its document, and what sorting adds, against reading one document. */
    private static final double COVERED = 0.2;

    private static final double SORTING = 1.5;
    private static final String NATURAL = "$natural";

    private final Session session;
    private final StoredCollection collection;
    private final Query query;
    private final Filter filter;
    private final Sort sort;

    Planner(Session session, StoredCollection collection, Query query) {
        this.session = session;
        this.collection = collection;
        this.query = query;
        this.filter = query.filter();
        this.sort = query.sort();
    }

    Plan choose() {
        var hint = query.hint();
        if (!sort.isNone() && sort.fields().get(0).path().equals(NATURAL)) {
            return wholeCollection(sort.fields().get(0).descending(), true);
        }
        if (hint instanceof Document natural && natural.containsKey(NATURAL)) {
            return wholeCollection(((Number) natural.get(NATURAL)).intValue() < 0, sort.isNone());
        }
        if (hint != null && !(hint instanceof Document none && none.isEmpty())) {
            return planWith(IndexAccess.of(hinted(hint), filter));
        }
        var candidates = candidates();
        if (candidates.isEmpty()) {
            return wholeCollection(false, sort.isNone());
        }
        return candidates.size() == 1 ? candidates.get(0) : cheapest(candidates);
    }

    private Index hinted(Object hint) {
        return collection.indexes().stream()
                .filter(index -> hint instanceof Document key
                        ? index.key().equals(key) || index.key().toString().equals(key.toString())
                        : index.name().equals(hint))
                .findFirst()
                .orElseThrow(() -> Refusal.badValue(
                        "error processing query: planner returned error: hint provided does not correspond to an"
                                + " existing index"));
    }

    private List<Plan> candidates() {
        var candidates = new ArrayList<Plan>();
        for (var index : collection.indexes()) {
            var access = IndexAccess.of(index, filter);
            if (!access.complete()) {
                continue;
            }
            var plan = planWith(access);
            if (access.isOneEntry()) {
                return List.of(plan);
            }
            boolean narrow = access.bounded() > 0
                    || index.isSparse()
                    || index.partial() != null
                    || access.exact() && CoveredScan.covers(index, query.needed());
            if (narrow || plan.sorted() && !sort.isNone()) {
                candidates.add(plan);
            }
        }
        var union = union();
        if (union != null) {
            candidates.add(union);
        }
        return candidates;
    }

    private Plan planWith(IndexAccess access) {
        var order = IndexOrder.of(access, sort);
        boolean filtered = !access.exact() || collection.expires();
        return new Plan(
                collection,
                filter,
                List.of(access),
                order != null && order.reversed(),
                order != null,
                order != null && order.merged(),
                filtered);
    }

    private Plan wholeCollection(boolean reversed, boolean sorted) {
        boolean filtered = !IndexAccess.conjuncts(filter).isEmpty() || collection.expires();
        return new Plan(collection, filter, List.of(), reversed, sorted, false, filtered);
    }

    private Plan cheapest(List<Plan> candidates) {
        return candidates.stream()
                .min(Comparator.<Plan>comparingDouble(this::cost)
                        .thenComparing(plan -> -plan.accesses().get(0).points())
                        .thenComparing(plan -> -plan.accesses().get(0).bounded())
                        .thenComparing(plan -> !plan.sorted()))
                .orElseThrow();
    }

    /** About how many entries a plan reads, as far as the sample tells. */
    private double cost(Plan plan) {
        double entries = plan.accesses().stream().mapToDouble(this::entries).sum();
        var access = plan.accesses().get(0);
        boolean alone = plan.accesses().size() == 1;
        if (plan.sorted() && query.wanted() > 0 && alone && access.exact()) {
            entries = Math.min(entries, query.wanted());
        }
        double perEntry = alone && CoveredScan.covers(access.index(), query.needed()) ? COVERED : 1;
        return entries * perEntry * (plan.sorted() ? 1 : SORTING);
    }

    private double entries(IndexAccess access) {
        double entries = 0;
        int sampled = 0;
        for (var range : access.ranges()) {
            if (sampled++ == SAMPLED_RANGES) {
                return entries * access.ranges().size() / SAMPLED_RANGES;
            }
            entries += sample(access.index(), range);
        }
        return entries;
    }

    private long sample(Index index, Range range) {
        return session.number(
                "select count(*) from (select 1 from " + index.table() + " where key >= ? and key < ? limit " + SAMPLE
                        + ")",
                range.low(),
                range.high());
    }

    /** The union of what each branch of an {@code $or} finds, if all of them have an index. */
    private @Nullable Plan union() {
        for (var conjunct : IndexAccess.conjuncts(filter)) {
            if (conjunct instanceof Filter.Any any) {
                var accesses = branches(any);
                if (accesses != null) {
                    return new Plan(collection, filter, accesses, false, sort.isNone(), false, true);
                }
            }
        }
        return null;
    }

    private @Nullable List<IndexAccess> branches(Filter.Any any) {
        var accesses = new ArrayList<IndexAccess>();
        for (var branch : any.parts()) {
            var best = collection.indexes().stream()
                    .map(index -> IndexAccess.of(index, branch))
                    .filter(access -> access.complete() && access.bounded() > 0)
                    .max(Comparator.comparingInt(IndexAccess::points).thenComparingInt(IndexAccess::bounded));
            if (best.isEmpty()) {
                return null;
            }
            accesses.add(best.get());
        }
        return accesses;
    }
}
