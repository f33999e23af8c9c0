package org.seedbed.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedbed.store.EmbeddedStore;

class DirectClientTests {
    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> items;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = EmbeddedStore.open(folder);
        client = client();
        items = client.getDatabase("seedbed").getCollection("items");
    }

    private MongoClient client() {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.connectionString()))
                .build();
        return new DirectClient(List.of(), store::connect).createMongoClient(settings);
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void readsWhatItWroteOverSeveralBatches() {
        items.insertMany(numbered(0, 1_000));

        assertThat(items.find().sort(new Document("_id", 1)).batchSize(70))
                .extracting(item -> item.getInteger("_id"))
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void carriesTheLargestDocumentBothWays() {
        var large = new byte[16 * 1024 * 1024 - 200];
        items.insertOne(new Document("_id", 1).append("bytes", new Binary(large)));

        assertThat(items.find().first().get("bytes", Binary.class).getData()).isEqualTo(large);
    }

    @Test
    void saysWhyAWriteWasRefusedAndGoesOn() {
        items.insertOne(new Document("_id", 1));

        assertThatThrownBy(() -> items.insertOne(new Document("_id", 1)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refused -> assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThat(items.countDocuments()).isOne();
    }

    @Test
    void sendsWhatWantsNoAnswer() {
        items.withWriteConcern(WriteConcern.UNACKNOWLEDGED).insertOne(new Document("_id", 1));

        assertThat(items.countDocuments()).isOne();
    }

    @Test
    void manyThreadsUseItAtOnceAndLoseNothing() throws Exception {
        items.insertOne(new Document("_id", 0).append("count", 0));
        var threads = Executors.newFixedThreadPool(16);
        Callable<Void> counting = () -> {
            for (int i = 0; i < 50; i++) {
                items.updateOne(Filters.eq("_id", 0), Updates.inc("count", 1));
                items.find(Filters.eq("_id", 0)).first();
            }
            return null;
        };
        try {
            for (var done : threads.invokeAll(Collections.nCopies(16, counting))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(items.find().first()).containsEntry("count", 800);
    }

    @Test
    void seesWhatOthersWriteOverThePort() {
        try (var other = com.mongodb.client.MongoClients.create(store.connectionString())) {
            other.getDatabase("seedbed").getCollection("items").insertMany(numbered(0, 3));
        }

        assertThat(items.countDocuments()).isEqualTo(3);
    }

    @Test
    void aClosedClientLeavesTheStoreToTheNext() {
        items.insertOne(new Document("_id", 1));
        client.close();
        client = client();

        assertThat(client.getDatabase("seedbed").getCollection("items").countDocuments())
                .isOne();
    }

    private static List<Document> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new Document("_id", number))
                .toList();
    }
}
