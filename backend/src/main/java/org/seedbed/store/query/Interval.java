package org.seedbed.store.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;

/**
 * Keys of one component from one place to another.
 *
 * @param isPoint whether it holds one value only
 */
record Interval(Bound low, Bound high, boolean isPoint) {
    static Interval point(@Nullable Object value) {
        var key = Keys.of(value);
        return new Interval(Bound.before(key), Bound.after(key), true);
    }

    static Interval between(Bound low, Bound high) {
        return new Interval(low, high, false);
    }

    Interval inverted() {
        return new Interval(high.inverted(), low.inverted(), isPoint);
    }

    private boolean isEmpty() {
        return !low.isBefore(high);
    }

    /** What two lists of intervals have in common. */
    static List<Interval> common(List<Interval> some, List<Interval> others) {
        var common = new ArrayList<Interval>();
        for (var one : some) {
            for (var other : others) {
                var low = one.low.isBefore(other.low) ? other.low : one.low;
                var high = one.high.isBefore(other.high) ? one.high : other.high;
                var both = new Interval(low, high, one.isPoint || other.isPoint);
                if (!both.isEmpty()) {
                    common.add(both);
                }
            }
        }
        return common;
    }
}
