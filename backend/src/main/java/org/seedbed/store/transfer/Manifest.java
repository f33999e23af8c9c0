package org.seedbed.store.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** What an export consists of. It is written last, so that an export without it is known to be unfinished. */
record Manifest(List<Part> parts) {
    private static final int FORMAT = 1;

    /**
     * One collection.
     *
     * @param sha256 of its documents' file
     * @param metadataSha256 of its metadata's file
     */
    record Part(String collection, long documents, String sha256, String metadataSha256) {
        private static Part of(BsonDocument json) {
            return new Part(
                    json.getString("collection").getValue(),
                    json.getNumber("documents").longValue(),
                    json.getString("sha256").getValue(),
                    json.getString("metadataSha256").getValue());
        }

        private BsonDocument toJson() {
            return new BsonDocument("collection", new BsonString(collection))
                    .append("documents", new BsonInt64(documents))
                    .append("sha256", new BsonString(sha256))
                    .append("metadataSha256", new BsonString(metadataSha256));
        }
    }

    static Manifest read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new TransferProblem("There is no " + file.toAbsolutePath() + ", so this is no finished export");
        }
        try {
            var json = BsonDocument.parse(Files.readString(file));
            int format = json.getNumber("format").intValue();
            if (format != FORMAT) {
                throw new TransferProblem(
                        "The export of " + file.toAbsolutePath() + " is of format " + format + ", which is not known");
            }
            var parts = new ArrayList<Part>();
            json.getArray("collections").forEach(each -> parts.add(Part.of(each.asDocument())));
            return new Manifest(parts);
        } catch (TransferProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw new TransferProblem(file.toAbsolutePath() + " cannot be read: " + e.getMessage(), e);
        }
    }

    void write(Path file) throws IOException {
        var collections = new BsonArray();
        parts.forEach(part -> collections.add(part.toJson()));
        var json = new BsonDocument("format", new BsonInt32(FORMAT)).append("collections", collections);
        var readable = JsonWriterSettings.builder()
                .outputMode(JsonMode.RELAXED)
                .indent(true)
                .build();
        var unfinished = SideFiles.beside(file, ".part");
        Files.writeString(unfinished, json.toJson(readable) + "\n");
        Durable.sync(unfinished);
        Durable.replace(unfinished, file);
    }
}
