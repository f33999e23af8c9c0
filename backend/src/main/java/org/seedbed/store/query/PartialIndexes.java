package org.seedbed.store.query;

import java.util.List;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.filter.Condition;
import org.seedbed.store.filter.Condition.Operator;
import org.seedbed.store.filter.Filter;

/** Whether a query asks only for documents that a partial index has. */
final class PartialIndexes {
    private PartialIndexes() {}

    static boolean covers(Filter partial, List<Filter> conjuncts) {
        return IndexAccess.conjuncts(partial).stream()
                .allMatch(needed -> conjuncts.stream().anyMatch(given -> implies(given, needed)));
    }

    private static boolean implies(Filter given, Filter needed) {
        return given instanceof Condition one
                && needed instanceof Condition other
                && one.path().equals(other.path())
                && implies(one, other);
    }

    private static boolean implies(Condition given, Condition needed) {
        var intervals = Intervals.of(given);
        if (needed.operator() == Operator.EXISTS) {
            return intervals != null && intervals.needsValue();
        }
        var wanted = Intervals.of(needed);
        if (intervals == null || wanted == null || !wanted.exact()) {
            return false;
        }
        return intervals.list().stream()
                .allMatch(one -> wanted.list().stream().anyMatch(other -> contains(other, one)));
    }

    private static boolean contains(Interval outer, Interval inner) {
        return Keys.ORDER.compare(outer.low().bytes(), inner.low().bytes()) <= 0
                && Keys.ORDER.compare(inner.high().bytes(), outer.high().bytes()) <= 0;
    }
}
