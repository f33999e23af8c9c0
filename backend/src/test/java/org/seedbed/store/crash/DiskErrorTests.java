package org.seedbed.store.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sync of the disk that fails, where strace is there to make it fail. A write that is refused for that is not there as long as
 * the store runs. Should the process end by force before the next write, it may be there afterwards: its bytes are behind the end of
 * the log, where the next opening looks.
 */
@Timeout(120)
class DiskErrorTests {
    private static final int OTHER_PROBLEM = 8;
    private static final int OUT_OF_DISK_SPACE = 14_031;
    private static final int WRITES = 40;

    @TempDir
    private Path folder;

    @Test
    void refusesTheWriteThatCouldNotBeSyncedAndLosesNothingElse() throws IOException, InterruptedException {
        assumeThat(tracing()).as("strace is there").isTrue();
        var acknowledged = new ArrayList<Integer>();
        var refused = new ArrayList<Integer>();
        var store = start();
        try (var client = MongoClients.create(store.inputReader().readLine())) {
            for (int id = 0; id < WRITES; id++) {
                write(client, id, acknowledged, refused);
            }
            assertThat(refused).isNotEmpty().hasSizeLessThan(WRITES / 2);
            assertThat(ids(client)).isEqualTo(acknowledged);
            assertThat(last(acknowledged)).isGreaterThan(last(refused));
        } finally {
            store.getOutputStream().close();
            assertThat(store.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        try (var restarted = Victim.start(folder.resolve("data"))) {
            var orders = restarted.database().getCollection("orders");
            assertThat(ids(orders)).isEqualTo(acknowledged);
            assertThat(restarted.database().runCommand(new Document("validate", "orders")))
                    .containsEntry("valid", true);
        }
    }

    private static boolean tracing() {
        try {
            return new ProcessBuilder("strace", "-f", "-e", "trace=fsync", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every thread's 15th sync fails. */
    private Process start() throws IOException {
        var log = folder.resolve("traced.log");
        return new ProcessBuilder(
                        "strace",
                        "-f",
                        "--seccomp-bpf",
                        "-o",
                        folder.resolve("trace").toString(),
                        "-e",
                        "trace=fsync,fdatasync",
                        "-e",
                        "inject=fsync,fdatasync:error=EIO:when=15",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreVictim.class.getName(),
                        Files.createDirectories(folder.resolve("data")).toString())
                .redirectError(log.toFile())
                .start();
    }

    private static void write(MongoClient client, int id, List<Integer> acknowledged, List<Integer> refused) {
        try {
            orders(client).insertOne(new Document("_id", id));
            acknowledged.add(id);
        } catch (MongoException e) {
            assertThat(e.getCode()).isIn(OTHER_PROBLEM, OUT_OF_DISK_SPACE);
            refused.add(id);
            assertThat(ids(client)).isEqualTo(acknowledged);
        }
    }

    private static MongoCollection<Document> orders(MongoClient client) {
        return client.getDatabase("seedbed").getCollection("orders");
    }

    private static List<Integer> ids(MongoClient client) {
        return ids(orders(client));
    }

    private static List<Integer> ids(MongoCollection<Document> orders) {
        return orders.find()
                .sort(new Document("_id", 1))
                .map(each -> each.getInteger("_id"))
                .into(new ArrayList<>());
    }

    private static int last(List<Integer> ids) {
        return ids.get(ids.size() - 1);
    }
}
