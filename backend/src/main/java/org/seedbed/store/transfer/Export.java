package org.seedbed.store.transfer;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

/** Writes all collections of a database to a folder as canonical MongoDB Extended JSON. */
public final class Export {
    private static final BsonDocument BY_ID = new BsonDocument("_id", new BsonInt32(1));
    private static final BsonString COLLECTION = new BsonString("collection");

    private final MongoDatabase database;
    private final ExportFolder folder;
    private final Consumer<String> progress;

    public Export(MongoDatabase database, ExportFolder folder, Consumer<String> progress) {
        this.database = database;
        this.folder = folder;
        this.progress = progress;
    }

    public void run() {
        try {
            var parts = new ArrayList<Manifest.Part>();
            for (var collection : collections()) {
                parts.add(write(collection));
            }
            new Manifest(parts).write(folder.manifest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot export to " + folder.path().toAbsolutePath(), e);
        }
    }

    private List<BsonDocument> collections() {
        var collections = new ArrayList<BsonDocument>();
        for (var each : database.listCollections(BsonDocument.class)) {
            if (!each.get("type", COLLECTION).equals(COLLECTION)) {
                progress.accept(name(each) + ": left out, as it is a "
                        + each.getString("type").getValue());
            } else if (!name(each).startsWith("system.")) {
                collections.add(each);
            }
        }
        collections.sort(Comparator.comparing(Export::name));
        return collections;
    }

    private static String name(BsonDocument description) {
        return description.getString("name").getValue();
    }

    private Manifest.Part write(BsonDocument description) throws IOException {
        var name = name(description);
        var metadata = Metadata.of(database, name, description.getDocument("options", new BsonDocument()));
        try (var metadataFile = new LineWriter(folder.metadata(name));
                var documents = new LineWriter(folder.documents(name))) {
            metadataFile.write(metadata.toJson());
            for (var document :
                    database.getCollection(name, RawBsonDocument.class).find().sort(BY_ID)) {
                documents.write(line(name, document));
            }
            progress.accept(metadata.describe(documents.lines()));
            return new Manifest.Part(name, documents.lines(), documents.sha256(), metadataFile.sha256());
        } catch (IllegalArgumentException e) {
            throw new TransferProblem("The collection " + name + " cannot be exported: an index " + e.getMessage(), e);
        }
    }

    private static String line(String collection, RawBsonDocument document) {
        try {
            return ExtendedJson.write(document);
        } catch (IllegalArgumentException e) {
            throw new TransferProblem(
                    "The document " + document.get("_id") + " of " + collection + " cannot be exported: it "
                            + e.getMessage(),
                    e);
        }
    }
}
