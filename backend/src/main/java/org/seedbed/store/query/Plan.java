package org.seedbed.store.query;

import java.util.List;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.filter.Filter;

/**
 * How the documents of a query are found.
 *
 * @param accesses the indexes to read; none means the whole collection
 * @param reversed whether they are read backwards
 * @param sorted whether documents come in the order wanted
 * @param merged whether several stretches have to be merged for that order
 * @param filtered whether each document has to be tried against the filter
 */
public record Plan(
        StoredCollection collection,
        Filter filter,
        List<IndexAccess> accesses,
        boolean reversed,
        boolean sorted,
        boolean merged,
        boolean filtered) {
    /** Whether the same document can be met more than once. */
    public boolean canRepeat() {
        return accesses.size() > 1
                || accesses.stream().anyMatch(access -> access.index().isMultikey());
    }

    /** Whether one statement reads it all, and so sees one state by itself. */
    public boolean isOneStatement() {
        return sorted
                && (accesses.isEmpty()
                        || accesses.size() == 1 && accesses.get(0).ranges().size() == 1);
    }

    public boolean scansCollection() {
        return accesses.isEmpty();
    }

    /** The indexes it reads. */
    public List<String> indexNames() {
        return accesses.stream().map(access -> access.index().name()).toList();
    }
}
