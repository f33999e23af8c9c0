package org.seedbed.store.difference.script;

import java.util.List;
import org.bson.Document;

/** The collections, which differ in their indexes only. */
public enum Shelf {
    plain(),
    compound(
            index("status_n", "status", 1, "n", -1),
            index("note_1", "note", 1),
            index("d.x_1", "d.x", 1),
            index("m_1", "m", 1)),
    unique(index("ref_1", "ref", 1).append("unique", true)),
    sparse(index("ref_1", "ref", 1).append("unique", true).append("sparse", true)),
    pair(index("status_ref", "status", 1, "ref", 1).append("unique", true)),
    multikey(
            index("keys_1", "keys", 1).append("unique", true),
            index("tags_1", "tags", 1),
            index("items.sku_1", "items.sku", 1),
            index("scores_-1", "scores", -1),
            index("status_tags", "status", 1, "tags", 1)),
    descending(index("n_-1", "n", -1), index("at_id", "at", -1, "_id", 1), index("v_-1", "v", -1)),
    partial(index("n_open", "n", 1).append("partialFilterExpression", new Document("status", "open")));

    private static final Document OF_PARTIAL =
            new Document("status", "open").append("n", new Document("$gte", -1_000_000));
    private static final Document OF_SPARSE = new Document("ref", new Document("$exists", true));

    public final List<Document> indexes;

    Shelf(Document... indexes) {
        this.indexes = List.of(indexes);
    }

    /** A filter that the index holds every match of: partial and sparse ones do not hold all documents. */
    Document heldBy(Document index) {
        if (index.containsKey("partialFilterExpression")) {
            return OF_PARTIAL;
        }
        return index.containsKey("sparse") ? OF_SPARSE : new Document();
    }

    private static Document index(String name, Object... keys) {
        var key = new Document();
        for (int i = 0; i < keys.length; i += 2) {
            key.append((String) keys[i], keys[i + 1]);
        }
        return new Document("name", name).append("key", key);
    }
}
