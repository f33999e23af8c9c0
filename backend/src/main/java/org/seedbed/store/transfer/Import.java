package org.seedbed.store.transfer;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;

/** Brings what was exported into a database. All of it has been checked before anything is written. */
public final class Import {
    private static final int BATCH_DOCUMENTS = 1_000;
    private static final int BATCH_BYTES = 16 * 1024 * 1024;

    private final ExportFolder folder;
    private final List<Collection> collections;

    private Import(ExportFolder folder, List<Collection> collections) {
        this.folder = folder;
        this.collections = collections;
    }

    /** Reads all of an export; refuses one that is not as it was written. */
    public static Import check(Path path) {
        var folder = new ExportFolder(path);
        try {
            var collections = new ArrayList<Collection>();
            for (var part : Manifest.read(folder.manifest()).parts()) {
                requireHash(folder.documents(part.collection()), part.sha256());
                requireHash(folder.metadata(part.collection()), part.metadataSha256());
                requireDocuments(folder.documents(part.collection()), part.documents());
                collections.add(new Collection(part.documents(), metadata(folder.metadata(part.collection()), part)));
            }
            return new Import(folder, collections);
        } catch (IOException e) {
            throw cannotRead(folder, e);
        }
    }

    private static void requireHash(Path file, String sha256) throws IOException {
        if (!Files.exists(file)) {
            throw new TransferProblem("The file " + file.toAbsolutePath() + " is missing; nothing was imported");
        }
        if (!Hash.of(file).equals(sha256)) {
            throw new TransferProblem("The file " + file.toAbsolutePath()
                    + " was changed or cut short after its export; nothing was imported");
        }
    }

    private static void requireDocuments(Path file, long documents) throws IOException {
        try (var reader = new DocumentReader(file)) {
            while (reader.next() != null) {
                // Whether it can be read is all that matters now.
            }
            if (reader.lines() != documents) {
                throw new TransferProblem("The file " + file.toAbsolutePath() + " has " + reader.lines()
                        + " documents, not the " + documents + " of the manifest; nothing was imported");
            }
        }
    }

    private static Metadata metadata(Path file, Manifest.Part part) throws IOException {
        try {
            var metadata = Metadata.parse(Files.readString(file));
            if (!metadata.collection().equals(part.collection())) {
                throw new IllegalArgumentException("it is about the collection " + metadata.collection());
            }
            return metadata;
        } catch (IllegalArgumentException e) {
            throw new TransferProblem(file.toAbsolutePath() + ": " + e.getMessage() + "; nothing was imported", e);
        }
    }

    /** Imports; with {@code replace} the collections that come take the place of those there are. */
    public void into(MongoDatabase database, boolean replace, Consumer<String> progress) {
        if (!replace) {
            requireEmpty(database);
        }
        for (var collection : collections) {
            var name = collection.metadata.collection();
            try {
                write(collection, database, progress);
            } catch (MongoException e) {
                throw new TransferProblem("Importing " + name + " failed: " + e.getMessage(), e);
            } catch (IOException e) {
                throw cannotRead(folder, e);
            }
        }
    }

    private static void requireEmpty(MongoDatabase database) {
        for (var name : database.listCollectionNames()) {
            var collection = database.getCollection(name);
            if (!name.startsWith("system.") && collection.find().limit(1).first() != null) {
                throw new TransferProblem("The database " + database.getName() + " is not empty: its collection " + name
                        + " has documents. Import into another, or replace the collections with --force");
            }
        }
    }

    private void write(Collection collection, MongoDatabase database, Consumer<String> progress) throws IOException {
        var metadata = collection.metadata;
        var name = metadata.collection();
        database.getCollection(name).drop();
        metadata.createCollection(database);
        insert(database, name);
        long there = database.getCollection(name).countDocuments();
        if (there != collection.documents) {
            throw new TransferProblem("Of the " + collection.documents + " documents of " + name
                    + ", the server counts " + there + ". Is anyone else writing to it?");
        }
        metadata.createIndexes(database)
                .forEach(index -> progress.accept(
                        name + ": the server has made the index " + index + " without some of its options"));
        progress.accept(metadata.describe(there));
    }

    private void insert(MongoDatabase database, String name) throws IOException {
        var target = database.getCollection(name, RawBsonDocument.class);
        var batch = new ArrayList<RawBsonDocument>();
        long bytes = 0;
        try (var reader = new DocumentReader(folder.documents(name))) {
            for (var document = reader.next(); document != null; document = reader.next()) {
                batch.add(document);
                bytes += document.getByteBuffer().remaining();
                if (batch.size() == BATCH_DOCUMENTS || bytes >= BATCH_BYTES) {
                    target.insertMany(batch);
                    batch.clear();
                    bytes = 0;
                }
            }
        }
        if (!batch.isEmpty()) {
            target.insertMany(batch);
        }
    }

    private static UncheckedIOException cannotRead(ExportFolder folder, IOException e) {
        return new UncheckedIOException(
                "Cannot read the export " + folder.path().toAbsolutePath(), e);
    }

    private record Collection(long documents, Metadata metadata) {}
}
