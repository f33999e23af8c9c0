package org.seedbed.store.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.data.IndexEntries;
import org.seedbed.store.data.IndexField;
import org.seedbed.store.filter.Paths;
import org.seedbed.store.filter.Refusal;

/** The order in which documents are wanted. */
public record Sort(List<IndexField> fields) {
    static final Sort NONE = new Sort(List.of());

    public static Sort of(@Nullable Document spec) {
        if (spec == null || spec.isEmpty()) {
            return NONE;
        }
        var fields = new ArrayList<IndexField>();
        spec.forEach((path, direction) -> {
            if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
                throw Refusal.badValue("Illegal value in $sort: " + path + ": " + direction);
            }
            fields.add(new IndexField(path, number.doubleValue() < 0));
        });
        return new Sort(List.copyOf(fields));
    }

    boolean isNone() {
        return fields.isEmpty();
    }

    /** What a document is sorted by: bytes that compare as wanted. */
    public byte[] key(Document document) {
        var key = new byte[0];
        for (var field : fields) {
            var component = IndexEntries.sortKey(document, field);
            key = Keys.concat(key, field.descending() ? Keys.inverted(component) : component);
        }
        return key;
    }

    void addFieldsTo(Set<String> roots) {
        fields.forEach(field -> roots.add(Paths.root(field.path())));
    }
}
