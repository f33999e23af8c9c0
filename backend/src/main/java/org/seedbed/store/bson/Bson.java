package org.seedbed.store.bson;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * BSON bytes to documents and back. Reading refuses, with {@link MalformedBson}, whatever would read outside its bytes or nest
 * deeper than MongoDB allows.
 */
public final class Bson {
    /** MongoDB's limit for one document, in bytes. */
    public static final int MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

    /** MongoDB's limit for documents within documents. */
    static final int MAX_DEPTH = 200;

    /** For what replies put around stored documents. */
    private static final int ROOM_FOR_REPLIES = 20;

    private Bson() {}

    public static Document decode(byte[] bytes) {
        return decode(bytes, 0);
    }

    /** Decodes the document that starts at offset. */
    public static Document decode(byte[] bytes, int offset) {
        return new BsonReader(bytes, offset).document();
    }

    /** Decodes only these top-level fields; the others are stepped over. */
    public static Document decode(byte[] bytes, Set<String> fields) {
        return new BsonReader(bytes, 0).document(fields);
    }

    /** Which of these top-level fields are not the same, byte by byte, in two documents. */
    public static Set<String> differing(byte[] left, byte[] right, Set<String> fields) {
        var before = new BsonReader(left, 0).slices(fields);
        var after = new BsonReader(right, 0).slices(fields);
        return fields.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .collect(Collectors.toSet());
    }

    /**
     * Encodes; a value of type {@link RawDocument} is copied as it is. Refuses what could not be read again: names with zero
     * bytes, and documents nested far deeper than MongoDB allows.
     */
    public static byte[] encode(Document document) {
        var writer = new BsonWriter(MAX_DEPTH + ROOM_FOR_REPLIES);
        writer.document(document);
        return writer.bytes();
    }

    /** Encodes a document that is to be stored, which must not be nested deeper than can be read again. */
    public static byte[] encodeToStore(Document document) {
        var writer = new BsonWriter(MAX_DEPTH);
        writer.document(document);
        return writer.bytes();
    }

    /** The name of a document's first field; empty if it has none. */
    public static String firstField(byte[] bytes) {
        return new BsonReader(bytes, 0).firstField();
    }

    /** Steps through all of a document, so that what is stored can be read again. */
    public static void check(byte[] bytes) {
        new BsonReader(bytes, 0).check();
    }
}
