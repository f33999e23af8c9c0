package org.seedbed.store.difference;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.seedbed.store.EmbeddedStore;
import org.springframework.util.FileSystemUtils;

/** An embedded store for all tests of a class, each of which takes a new collection from it. */
final class OpenedStore implements BeforeAllCallback, AfterAllCallback {
    private @Nullable Path folder;
    private @Nullable EmbeddedStore store;
    private @Nullable MongoClient client;
    private int collections;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Servers.quieten();
        folder = Files.createTempDirectory("store");
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Objects.requireNonNull(client).close();
        Objects.requireNonNull(store).close();
        FileSystemUtils.deleteRecursively(folder);
    }

    MongoDatabase database() {
        return Objects.requireNonNull(client).getDatabase("seedbed");
    }

    /** A new collection with these documents, written as JSON. */
    MongoCollection<Document> holding(String... documents) {
        var collection = database().getCollection("c" + ++collections);
        for (var document : documents) {
            collection.insertOne(Document.parse(document));
        }
        return collection;
    }

    /** A new collection whose documents have these values as {@code v}, and their places from 1 as ids. */
    MongoCollection<Document> withValues(@Nullable Object... values) {
        var collection = holding();
        for (int i = 0; i < values.length; i++) {
            collection.insertOne(new Document("_id", i + 1).append("v", values[i]));
        }
        return collection;
    }

    BsonDocument run(String command) {
        return database().runCommand(BsonDocument.parse(command), BsonDocument.class);
    }

    /** Runs a command whose {@code #} stands for the collection. */
    BsonDocument run(MongoCollection<?> collection, String command) {
        return run(command.replace("#", collection.getNamespace().getCollectionName()));
    }

    MongoCommandException refusal(String command) {
        return catchThrowableOfType(MongoCommandException.class, () -> run(command));
    }

    MongoCommandException refusal(MongoCollection<?> collection, String command) {
        return refusal(command.replace("#", collection.getNamespace().getCollectionName()));
    }

    /** The ids of what matches, by id. */
    static List<Object> ids(MongoCollection<Document> collection, String filter) {
        return ids(collection, Document.parse(filter), new Document("_id", 1));
    }

    static List<Object> sortedIds(MongoCollection<Document> collection, String sort) {
        return ids(collection, new Document(), Document.parse(sort));
    }

    static List<Object> ids(MongoCollection<Document> collection, Document filter, Document sort) {
        return collection.find(filter).sort(sort).map(found -> found.get("_id")).into(new ArrayList<>());
    }
}
