package org.seedbed.queries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a store reads for a query: index entries, documents, and how many of them are meant. */
record Cost(boolean scans, List<String> indexes, long keys, long documents, long returned) {
    private static final int FACTOR = 2;
    /** A page's look-ahead, a sheet's empty neighbours: more than that is a search. */
    private static final int CONSTANT = 20;

    /** Reads an explanation; how deep its parts lie differs between the embedded store and MongoDB. */
    static Cost of(Document explanation) {
        var stats = (Document) all(explanation, "executionStats").stream()
                .filter(Document.class::isInstance)
                .findFirst()
                .orElseGet(Document::new);
        var plan = all(explanation, "winningPlan");
        var indexes = new ArrayList<String>();
        all(plan, "indexNames").forEach(names -> ((Collection<?>) names).forEach(name -> indexes.add((String) name)));
        all(plan, "indexName").forEach(name -> indexes.add((String) name));
        return new Cost(
                all(plan, "stage").contains("COLLSCAN"),
                indexes.stream().distinct().toList(),
                number(stats, "totalKeysExamined"),
                number(stats, "totalDocsExamined"),
                number(stats, "nReturned"));
    }

    private static long number(Document stats, String key) {
        return stats.get(key) instanceof Number number ? number.longValue() : 0;
    }

    private static List<Object> all(@Nullable Object within, String key) {
        var found = new ArrayList<>();
        if (within instanceof Map<?, ?> document) {
            if (document.get(key) != null) {
                found.add(Objects.requireNonNull(document.get(key)));
            }
            document.values().forEach(value -> found.addAll(all(value, key)));
        } else if (within instanceof Collection<?> list) {
            list.forEach(value -> found.addAll(all(value, key)));
        }
        return found;
    }

    long examined() {
        return Math.max(keys, documents);
    }

    boolean isInProportion() {
        return examined() <= FACTOR * returned + CONSTANT;
    }

    /** How much more is read than wanted; the worst example of a shape is the one that counts. */
    long excess() {
        return examined() - FACTOR * returned;
    }

    String plan() {
        return scans ? "scan" : indexes.isEmpty() ? "nothing" : String.join("+", indexes);
    }
}
