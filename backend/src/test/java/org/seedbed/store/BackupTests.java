package org.seedbed.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {
    private static final int WRITERS = 4;
    private static final int PAIRS_BEFORE = 50;

    @TempDir
    private Path folder;

    private Path data;
    private Path target;
    private Path file;

    @BeforeEach
    void nameFiles() throws IOException {
        data = folder.resolve("data");
        target = Files.createDirectory(folder.resolve("backups"));
        file = target.resolve("today.backup");
    }

    @Test
    void copiesAStateThatExistedWhileFourThreadsWrite() throws Exception {
        var written = new AtomicLong();
        var stop = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(WRITERS);
        try (var store = EmbeddedStore.open(data);
                var client = MongoClients.create(store.connectionString())) {
            var database = client.getDatabase("seedbed");
            database.getCollection("pairs")
                    .createIndex(Indexes.ascending("writer", "number", "half"), new IndexOptions().unique(true));
            var writers = new ArrayList<Future<Void>>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(writer(i, database, written, stop)));
            }
            awaitMore(written, PAIRS_BEFORE);
            var process =
                    ToolRun.process("backup", file, "--data", data).inheritIO().start();
            awaitMore(written, PAIRS_BEFORE);
            assertThat(database.getCollection("pairs").find().first()).isNotNull();

            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            awaitMore(written, PAIRS_BEFORE);
            stop.set(true);
            for (var writer : writers) {
                writer.get();
            }
        } finally {
            stop.set(true);
            threads.shutdownNow();
        }

        assertThat(target).isDirectoryContaining(file::equals).isDirectoryNotContaining(path -> !path.equals(file));
        var restored = folder.resolve("restored");
        assertThat(ToolRun.of("restore", file, "--data", restored).code()).isZero();
        Contents.change(restored, BackupTests::assertWasOnceSo);
    }

    private static Callable<Void> writer(int writer, MongoDatabase database, AtomicLong written, AtomicBoolean stop) {
        return () -> {
            var pairs = database.getCollection("pairs");
            var counters = database.getCollection("counters");
            counters.replaceOne(
                    eq("_id", writer), new Document("left", 0).append("right", 0), new ReplaceOptions().upsert(true));
            for (int number = 1; !stop.get(); number++) {
                pairs.insertOne(
                        new Document("writer", writer).append("number", number).append("half", "a"));
                pairs.insertOne(
                        new Document("writer", writer).append("number", number).append("half", "b"));
                counters.updateOne(eq("_id", writer), combine(set("left", number), set("right", number)));
                written.incrementAndGet();
            }
            return null;
        };
    }

    private static void awaitMore(AtomicLong written, int more) {
        long enough = written.get() + more;
        await().atMost(Duration.ofMinutes(1)).until(() -> written.get() >= enough);
    }

    private static void assertWasOnceSo(MongoDatabase database) {
        Contents.assertValid(database);
        for (int writer = 0; writer < WRITERS; writer++) {
            var counter =
                    database.getCollection("counters").find(eq("_id", writer)).first();
            assertThat(counter).isNotNull();
            int counted = counter.getInteger("left");
            assertThat(counter).containsEntry("right", counted);
            long first = count(database, writer, "a");
            long second = count(database, writer, "b");
            assertThat(second).isBetween(first - 1, first).isBetween((long) counted, counted + 1L);
            assertThat(database.getCollection("pairs")
                            .find(new Document("writer", writer).append("half", "a"))
                            .sort(new Document("number", -1))
                            .first())
                    .as("no number is left out")
                    .containsEntry("number", (int) first);
        }
    }

    private static long count(MongoDatabase database, int writer, String half) {
        return database.getCollection("pairs").countDocuments(new Document("writer", writer).append("half", half));
    }

    @Test
    void saysHowMuchItHasCopiedOfAFolderThatNobodyServes() throws IOException {
        Contents.write(data, "honey");

        var run = ToolRun.of("backup", file, "--data", data);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Copying ", " bytes of " + data.resolve("store.db"))
                .contains("Backed up 1 documents, " + Files.size(file) + " bytes,", file.toString());
    }

    @Test
    void replacesAnEarlierBackupOnlyIfForced() {
        Contents.write(data, "honey");
        ToolRun.of("backup", file, "--data", data);
        Contents.write(data, "tea");

        var refused = ToolRun.of("backup", file, "--data", data);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains(file.toString(), "--force");
        ToolRun.of("restore", file, "--data", folder.resolve("first"));
        assertThat(Contents.shops(folder.resolve("first"))).containsExactly("honey");

        assertThat(ToolRun.of("backup", file, "--data", data, "--force").code()).isZero();
        ToolRun.of("restore", file, "--data", folder.resolve("second"));
        assertThat(Contents.shops(folder.resolve("second"))).containsExactly("tea");
    }

    @Test
    void refusesNamesThatWouldDestroySomethingOrLieNowhere() {
        Contents.write(data, "honey");

        assertThat(ToolRun.of("backup", data.resolve("store.db"), "--data", data, "--force")
                        .err())
                .contains("cannot be called store.db");
        assertThat(ToolRun.of("backup", target, "--data", data, "--force").err())
                .contains("There is a folder at " + target);
        assertThat(ToolRun.of("backup", folder.resolve("none/file"), "--data", data)
                        .err())
                .contains("There is no folder " + folder.resolve("none"));
        assertThat(Contents.shops(data)).containsExactly("honey");
    }

    @Test
    void copiesToNamesInAnyScript() {
        Contents.write(data, "honey");
        var odd = target.resolve("备份 %41?mode=memory#1.backup");

        assertThat(ToolRun.of("backup", odd, "--data", data).code()).isZero();
        assertThat(ToolRun.of("restore", odd, "--data", folder.resolve("restored"))
                        .code())
                .isZero();
        assertThat(Contents.shops(folder.resolve("restored"))).containsExactly("honey");
    }

    @Test
    void leavesNothingWhenWhatItCopiesIsDamaged() throws IOException {
        fill(data, 200);
        try (var store = new RandomAccessFile(data.resolve("store.db").toFile(), "rw")) {
            store.seek(store.length() / 2);
            store.write(new byte[100_000]);
        }

        var run = ToolRun.of("backup", file, "--data", data);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("damaged");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void leavesNothingWhenItIsInterrupted() throws Exception {
        fill(data, 3_000);
        var process = ToolRun.process("backup", file, "--data", data).start();
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).startsWith("Copying ");
            process.toHandle().destroy();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(target).isDirectoryNotContaining(path -> !path.equals(file));
    }

    private static void fill(Path data, int documents) {
        Contents.change(data, database -> {
            var many = new ArrayList<Document>();
            for (int i = 0; i < documents; i++) {
                many.add(new Document("_id", i).append("text", "x".repeat(20_000)));
            }
            database.getCollection("texts").insertMany(many);
        });
    }
}
