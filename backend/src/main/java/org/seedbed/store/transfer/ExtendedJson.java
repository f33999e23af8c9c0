package org.seedbed.store.transfer;

import java.io.IOException;
import java.io.StringReader;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.RawBsonDocumentCodec;
import org.bson.json.JsonMode;
import org.bson.json.JsonReader;
import org.bson.json.JsonWriterSettings;

/** Documents as canonical MongoDB Extended JSON v2, one on a line. */
final class ExtendedJson {
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();
    private static final RawBsonDocumentCodec RAW = new RawBsonDocumentCodec();
    private static final BsonDocumentCodec VALUES = new BsonDocumentCodec();

    private ExtendedJson() {}

    /**
     * Writes a document, having made sure that reading gives it back.
     *
     * @throws IllegalArgumentException if it would come back as another, as one with a field called {@code $oid} would
     */
    static String write(RawBsonDocument document) {
        var line = document.toJson(CANONICAL);
        var back = read(line);
        if (!sameBytes(document, back) && !document.decode(VALUES).equals(back.decode(VALUES))) {
            throw new IllegalArgumentException("has a field that MongoDB Extended JSON takes for the type of a value");
        }
        return line;
    }

    static String write(BsonDocument document) {
        return write(new RawBsonDocument(document, VALUES));
    }

    private static boolean sameBytes(RawBsonDocument one, RawBsonDocument other) {
        return one.getByteBuffer().asNIO().equals(other.getByteBuffer().asNIO());
    }

    /**
     * Reads the document on a line.
     *
     * @throws IllegalArgumentException if there is no such thing, or more than that
     */
    static RawBsonDocument read(String line) {
        var characters = new StringReader(line);
        try {
            var document = RAW.decode(
                    new JsonReader(characters), DecoderContext.builder().build());
            if (characters.read() != -1) {
                throw new IllegalArgumentException("something follows the document");
            }
            return document;
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
