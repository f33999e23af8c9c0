package org.seedbed.store.difference.script;

import java.util.List;
import org.bson.Document;

/**
 * One operator on one path, with what a document must be like for it to succeed, and the filters of the array elements it
 * names.
 */
record Change(String operator, String path, Object value, Document guard, List<Document> elements) {
    static Change of(String operator, String path, Object value) {
        return new Change(operator, path, value, new Document(), List.of());
    }

    Change where(Document needed) {
        return new Change(operator, path, value, needed, elements);
    }

    Change where(String field, Object needed) {
        return where(new Document(field, needed));
    }

    Change forElements(Document filter) {
        return new Change(operator, path, value, guard, List.of(filter));
    }

    /** The fields at the roots of its paths: two changes of one update must not share any. */
    List<String> roots() {
        var root = path.split("\\.")[0];
        return operator.equals("$rename") ? List.of(root, (String) value) : List.of(root);
    }

    /** Whether it goes by the element that the filter matched, so that the filter must be about that array alone. */
    boolean isPositional() {
        return path.endsWith(".$") || path.contains(".$.");
    }
}
