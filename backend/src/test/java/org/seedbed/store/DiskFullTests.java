package org.seedbed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a disk of a few megabytes, where the machine lets us have one. */
@Timeout(60)
class DiskFullTests {
    private static final int OUT_OF_DISK_SPACE = 14_031;
    private static final int SIZE = 24 * 1024 * 1024;
    private static final String TEXT = "x".repeat(100_000);

    @TempDir
    private Path disk;

    private boolean mounted;

    @BeforeEach
    void mount() {
        mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "seedbed-test", disk.toString());
        assumeThat(mounted).as("a small disk can be mounted").isTrue();
    }

    @AfterEach
    void unmount() {
        if (mounted) {
            assertThat(succeeds("umount", disk.toString())).isTrue();
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusesWritesWhileTheDiskIsFullAndLosesNothing() throws IOException {
        var filler = Files.write(disk.resolve("filler"), new byte[SIZE / 3]);
        var acknowledged = new ArrayList<Integer>();
        try (var store = EmbeddedStore.open(disk.resolve("data"));
                var client = MongoClients.create(store.connectionString())) {
            var collection = collection(client);
            collection.createIndex(new Document("n", 1));

            var refusal = fill(collection, acknowledged);

            assertThat(refusal.getCode()).isEqualTo(OUT_OF_DISK_SPACE);
            assertThat(refusal.getMessage()).contains("disk is full");
            assertReadOnly(client);
            assertThat(ids(collection)).isEqualTo(acknowledged);
            assertThat(collection.countDocuments(new Document("n", new Document("$gte", 0))))
                    .isEqualTo(acknowledged.size());

            Files.delete(filler);
            await().atMost(Duration.ofSeconds(10)).until(() -> status(client).getBoolean("writable"));
            collection.insertOne(document(acknowledged.size()));
            acknowledged.add(acknowledged.size());
            assertThat(run(client, "hello")).containsEntry("readOnly", false);
            assertValid(client);
        }
        try (var store = EmbeddedStore.open(disk.resolve("data"));
                var client = MongoClients.create(store.connectionString())) {
            assertThat(ids(collection(client))).isEqualTo(acknowledged);
            assertValid(client);
        }
    }

    private static MongoException fill(MongoCollection<Document> collection, List<Integer> acknowledged) {
        MongoException refusal = null;
        while (refusal == null && acknowledged.size() < SIZE / TEXT.length()) {
            int next = acknowledged.size();
            refusal = catchThrowableOfType(MongoException.class, () -> collection.insertOne(document(next)));
            if (refusal == null) {
                acknowledged.add(next);
            }
        }
        assertThat(refusal)
                .as("a refusal after " + acknowledged.size() + " documents")
                .isNotNull();
        return refusal;
    }

    private static Document document(int id) {
        return new Document("_id", id).append("n", id).append("text", TEXT);
    }

    private static void assertReadOnly(MongoClient client) {
        assertThat(run(client, "hello")).containsEntry("readOnly", true);
        assertThat(status(client)).containsEntry("writable", false);
        assertThat(status(client).getString("writeProblem")).contains("disk is full");
    }

    private static void assertValid(MongoClient client) {
        assertThat(client.getDatabase("seedbed").runCommand(new Document("validate", "orders")))
                .containsEntry("valid", true);
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("seedbed").getCollection("orders");
    }

    private static List<Integer> ids(MongoCollection<Document> collection) {
        return collection
                .find()
                .sort(new Document("_id", 1))
                .map(each -> each.getInteger("_id"))
                .into(new ArrayList<>());
    }

    private static Document status(MongoClient client) {
        return run(client, "serverStatus");
    }

    private static Document run(MongoClient client, String command) {
        return client.getDatabase("admin").runCommand(new Document(command, 1));
    }
}
