package org.seedbed.store.update;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Filter;
import org.seedbed.store.filter.Refusal;

/** One application of an update: to what document, found by which query, when, and whether it is about to be inserted. */
final class Application {
    private final Document before;
    private final Filter query;
    private final Instant now;
    private final boolean insert;
    private @Nullable Map<String, Integer> positions;

    Application(Document before, Filter query, Instant now, boolean insert) {
        this.before = before;
        this.query = query;
        this.now = now;
        this.insert = insert;
    }

    Document before() {
        return before;
    }

    Instant now() {
        return now;
    }

    boolean isInsert() {
        return insert;
    }

    /** The place of the element by which the document was found: in this array or, failing that, in another. */
    int position(String array) {
        if (positions == null) {
            positions = new LinkedHashMap<>();
            query.addPositionsTo(positions, before);
        }
        var here = positions.get(array);
        if (here != null) {
            return here;
        }
        return positions.values().stream()
                .reduce((first, last) -> last)
                .orElseThrow(() ->
                        Refusal.badValue("The positional operator did not find the match needed from the query."));
    }
}
