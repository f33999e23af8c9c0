package org.seedbed.store.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.data.Index;
import org.seedbed.store.filter.Condition;
import org.seedbed.store.filter.Condition.Operator;
import org.seedbed.store.filter.Filter;

/**
 * How one index would be used for a filter.
 *
 * @param ranges the stretches to read, in the index's order
 * @param bounded how many of its fields limit what is read
 * @param points how many of its leading fields have one value within each range
 * @param constants how many of its leading fields have one value in all ranges
 * @param exact whether every document found meets the filter
 * @param complete whether every document that meets the filter is found
 */
record IndexAccess(
        Index index, List<Range> ranges, int bounded, int points, int constants, boolean exact, boolean complete) {
    private static final int MOST_RANGES = 20_000;

    static IndexAccess of(Index index, Filter filter) {
        return new Builder(index, conjuncts(filter)).build();
    }

    /** What all must hold for a filter to be met. */
    static List<Filter> conjuncts(Filter filter) {
        if (!(filter instanceof Filter.All all)) {
            return List.of(filter);
        }
        var conjuncts = new ArrayList<Filter>();
        all.parts().forEach(part -> conjuncts.addAll(conjuncts(part)));
        return conjuncts;
    }

    /** Whether there is nothing cheaper: one entry of a unique index. */
    boolean isOneEntry() {
        return index.isUnique() && points == index.fields().size() && ranges.size() == 1;
    }

    /** Collects the intervals of each field and joins them to ranges of keys. */
    private static final class Builder {
        private final Index index;
        private final List<Filter> conjuncts;
        private final Set<Filter> answered = new HashSet<>();
        private final List<Filter> used = new ArrayList<>();
        private boolean needsValue;

        Builder(Index index, List<Filter> conjuncts) {
            this.index = index;
            this.conjuncts = conjuncts;
        }

        IndexAccess build() {
            List<Range> ranges = List.of(new Range(new byte[0], new byte[] {(byte) 0xFF}, 0));
            int bounded = 0;
            int points = 0;
            int constants = 0;
            int size = index.fields().size();
            boolean multikeyUsed = false;
            while (bounded < size && points == bounded) {
                if (index.isMultikey(bounded) && multikeyUsed) {
                    break;
                }
                var intervals = intervals(bounded);
                if (intervals == null || (long) ranges.size() * intervals.size() > MOST_RANGES) {
                    break;
                }
                multikeyUsed |= index.isMultikey(bounded);
                ranges = extended(ranges, intervals);
                answered.addAll(used);
                boolean allPoints = intervals.stream().allMatch(Interval::isPoint);
                constants += allPoints && intervals.size() == 1 && constants == bounded ? 1 : 0;
                points += allPoints ? 1 : 0;
                bounded++;
            }
            noteValuesNeeded();
            boolean exact = answered.containsAll(conjuncts);
            return new IndexAccess(index, ranges, bounded, points, constants, exact, isComplete());
        }

        private boolean isComplete() {
            return (!index.isSparse() || needsValue)
                    && (index.partial() == null || PartialIndexes.covers(index.partial(), conjuncts));
        }

        /** A sparse index has all documents that have one of its fields. */
        private void noteValuesNeeded() {
            for (int i = 0; i < index.fields().size(); i++) {
                for (var condition : conditions(i)) {
                    var intervals = Intervals.of(condition);
                    needsValue |= intervals != null && intervals.needsValue();
                }
            }
        }

        /** The intervals of a field in the index's direction; null if nothing limits it. */
        private @Nullable List<Interval> intervals(int field) {
            Intervals all = null;
            used.clear();
            for (var condition : conditions(field)) {
                var intervals = Intervals.of(condition);
                if (intervals == null || mayLack(field, intervals)) {
                    continue;
                }
                if (all != null && index.isMultikey(field)) {
                    continue;
                }
                all = all == null ? intervals : all.and(intervals);
                if (intervals.exact()) {
                    used.add(condition);
                }
            }
            if (all == null) {
                return null;
            }
            return index.fields().get(field).descending()
                    ? reversed(all.list().stream().map(Interval::inverted).toList())
                    : all.list();
        }

        /** Whether an element of an array could be meant that has none of the fields, so that a sparse index leaves it out. */
        private boolean mayLack(int field, Intervals intervals) {
            return index.isSparse() && index.isMultikey(field) && !intervals.needsValue();
        }

        private static List<Interval> reversed(List<Interval> list) {
            var reversed = new ArrayList<>(list);
            Collections.reverse(reversed);
            return reversed;
        }

        /** The conditions on a field, those that leave least first. */
        private List<Condition> conditions(int field) {
            var path = index.fields().get(field).path();
            var conditions = new ArrayList<Condition>();
            for (var conjunct : conjuncts) {
                if (conjunct instanceof Condition condition) {
                    conditions.addAll(conditionsAt(path, condition));
                }
            }
            conditions.sort((one, other) -> one.operator().compareTo(other.operator()));
            return conditions;
        }

        /** The condition itself, or what it demands of elements of an array that the path leads into. */
        private static List<Condition> conditionsAt(String path, Condition condition) {
            if (condition.path().equals(path) && condition.operator() != Operator.ELEMENT) {
                return List.of(condition);
            }
            if (condition.operator() == Operator.ELEMENT && path.startsWith(condition.path())) {
                return condition.ofElements().stream()
                        .filter(each -> each.path().equals(path))
                        .toList();
            }
            return List.of();
        }

        private static List<Range> extended(List<Range> ranges, List<Interval> intervals) {
            var extended = new ArrayList<Range>();
            for (var range : ranges) {
                for (var interval : intervals) {
                    var low = Keys.concat(range.low(), interval.low().bytes());
                    var high = Keys.concat(range.low(), interval.high().bytes());
                    extended.add(new Range(low, high, interval.isPoint() ? low.length : range.low().length));
                }
            }
            return extended;
        }
    }
}
