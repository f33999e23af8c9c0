package org.seedbed.store.crash;

import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;

/** A document that follows in every field from its id and its version, so that half an update cannot hide. */
final class UniformDocument {
    static final String VERSION = "f0";

    private static final int FIELDS = 40;
    private static final int GROUPS = 50;
    private static final int TAGS = 100;

    private UniformDocument() {}

    static Document of(String id, long version) {
        var document = new Document("_id", id)
                .append("key", id + "/" + version % 3)
                .append("group", Math.floorMod(id.hashCode() + 7 * version, GROUPS))
                .append("tags", tags(id, version));
        return versions(document, version);
    }

    private static Document versions(Document document, long value) {
        for (var field = 0; field < FIELDS; field++) {
            document.append("f" + field, value);
        }
        return document;
    }

    private static List<String> tags(String id, long version) {
        return LongStream.rangeClosed(0, Math.floorMod(version, 3))
                .mapToObj(tag -> "t" + Math.floorMod(id.hashCode() + version + 13 * tag, TAGS))
                .toList();
    }

    /** Moves the document to this version by saying what every field is. */
    static Document setting(String id, long version) {
        var values = of(id, version);
        values.remove("_id");
        return new Document("$set", values);
    }

    /** Moves the document to this version by counting its fields up. */
    static Document counting(String id, long version) {
        var values = of(id, version);
        return new Document("$inc", versions(new Document(), 1))
                .append(
                        "$set",
                        new Document("key", values.get("key"))
                                .append("group", values.get("group"))
                                .append("tags", values.get("tags")));
    }

    /** Its version, -1 if it has none. */
    static long version(Document document) {
        return document.get(VERSION) instanceof Long version ? version : -1;
    }

    static boolean isWhole(Document document) {
        return document.get(VERSION) instanceof Long version && document.equals(of(document.getString("_id"), version));
    }
}
