package org.seedbed.store.query;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.filter.Filter;

/** Whether a document is one that a query means, deciding on the fields alone that it takes. */
final class Acceptance {
    private final StoredCollection collection;
    private final Filter filter;
    private final boolean filtered;
    private final Instant now;
    private final Set<String> fields = new HashSet<>();

    Acceptance(Plan plan, Instant now, Set<String> moreFields) {
        this.collection = plan.collection();
        this.filter = plan.filter();
        this.filtered = plan.filtered();
        this.now = now;
        fields.addAll(moreFields);
        if (filtered) {
            filter.addFieldsTo(fields);
            fields.addAll(collection.expiryFields());
        }
    }

    /** The fields of a document that is meant, as far as they were asked for; null if it is not. */
    @Nullable
    Document accept(byte[] document) {
        var decoded = decode(document);
        if (filtered && (collection.isExpired(decoded, now) || !filter.matches(decoded))) {
            return null;
        }
        return decoded;
    }

    private Document decode(byte[] document) {
        if (fields.isEmpty()) {
            return new Document();
        }
        return fields.contains(Filter.EVERYTHING) ? Bson.decode(document) : Bson.decode(document, fields);
    }
}
