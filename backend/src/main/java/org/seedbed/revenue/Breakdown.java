package org.seedbed.revenue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.seedbed.sales.DayFigures;

/**
 * Figures side by side. The rows add up to the total, except by cohort: somebody who was in two cohorts is in two rows, and
 * {@code overlap} is the net that is therefore counted more than once.
 */
record Breakdown(Scope scope, Dimension dimension, List<Row> rows, Sums total, long previousNet, long overlap) {

    record Row(String key, Sums sums, long previousNet) {}

    static Breakdown of(Review review, Dimension dimension) {
        var split = Split.by(dimension, review.scope());
        var current = group(review.current(), split);
        var earlier = group(review.earlier(), split);
        var keys = new LinkedHashSet<>(split.keys());
        keys.addAll(current.keySet());
        keys.addAll(earlier.keySet());
        var rows = keys.stream()
                .map(key -> new Row(
                        key,
                        Sums.of(current.getOrDefault(key, List.of())),
                        Sums.of(earlier.getOrDefault(key, List.of())).net()))
                .sorted(Comparator.comparing((Row row) -> row.key().equals(RevenueFilter.NO_COHORT))
                        .thenComparing(row -> row.sums().net(), Comparator.reverseOrder())
                        .thenComparing(Row::key))
                .toList();
        var portion = review.scope().portion();
        var total = Sums.of(portion.of(review.current()));
        long shown = rows.stream().mapToLong(row -> row.sums().net()).sum();
        return new Breakdown(
                review.scope(),
                dimension,
                rows,
                total,
                Sums.of(portion.of(review.earlier())).net(),
                shown - total.net());
    }

    private static Map<String, List<Slice>> group(Collection<DayFigures> days, Split split) {
        var groups = new LinkedHashMap<String, List<Slice>>();
        for (DayFigures day : days) {
            split.of(day)
                    .forEach((key, slice) -> groups.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(slice));
        }
        return groups;
    }
}
