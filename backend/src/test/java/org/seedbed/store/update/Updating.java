package org.seedbed.store.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Instant;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.filter.FilterParser;

/** Updates of documents that are written as JSON; results are compared with all types and the order of fields. */
final class Updating {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07.890123Z");

    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private Updating() {}

    static Document document(String json) {
        var raw = RawBsonDocument.parse(json);
        var bytes = new byte[raw.getByteBuffer().remaining()];
        raw.getByteBuffer().get(bytes);
        return Bson.decode(bytes);
    }

    static String exactly(String json) {
        return exactly(document(json));
    }

    static String exactly(Document document) {
        return new RawBsonDocument(Bson.encode(document)).toJson(EXACT);
    }

    static Update parse(String update, @Nullable String filters) {
        return Update.parse(
                document(update),
                filters == null ? null : document("{filters: " + filters + "}").get("filters"));
    }

    static String apply(String before, String query, String update, @Nullable String filters) {
        var given = document(before);
        var after = parse(update, filters).apply(given, FilterParser.parse(document(query)), NOW);
        assertThat(exactly(given)).as("the document before").isEqualTo(exactly(before));
        return exactly(after);
    }

    static String apply(String before, String update) {
        return apply(before, "{}", update, null);
    }

    static String upsert(String query, String update) {
        return exactly(parse(update, null).upsert(FilterParser.parse(document(query)), NOW));
    }

    static MongoServerError refusal(Runnable work) {
        var refusal = catchThrowableOfType(MongoServerError.class, work::run);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    static MongoServerError refusal(String before, String update) {
        return refusal(() -> apply(before, update));
    }
}
