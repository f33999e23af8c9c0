package org.seedbed.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreToolTests {
    private static final String SECRET = "SEEDBED_STORE_SECRET";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "backup",
                "backup one two",
                "backup file --port 1",
                "export dir --data a --uri mongodb://b",
                "store --port",
                "store --port x",
                "store --port 65536"
            })
    void answersWrongUsageWithTheUsage(String arguments) {
        var run = ToolRun.of((Object[]) (arguments.isEmpty() ? new String[0] : arguments.split(" ")));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().count()).isGreaterThan(5);
        assertThat(run.err()).contains("restore FILE [--data DIR] [--force]");
    }

    @Test
    void saysInOneLineThatAFolderHoldsNoStore() {
        var run = ToolRun.of("backup", folder.resolve("backup"), "--data", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains(folder.toString(), "no store.db", "--data");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysInOneLineThatAServerDoesNotAnswerOrIsNone() {
        var silent = ToolRun.of("export", folder, "--uri", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50");
        var none = ToolRun.of("export", folder, "--uri", "postgres://x");

        assertThat(silent.code()).isEqualTo(1);
        assertThat(silent.err().lines()).singleElement().asString().contains("does not answer", "127.0.0.1:1");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err().lines()).singleElement().asString().startsWith("--uri: ");
    }

    @Test
    void doesNotRepeatAPasswordThatAServerRefuses() {
        try (var store = EmbeddedStore.open(folder.resolve("data"))) {
            var port = store.connectionString().replaceAll(".*:(\\d+)/.*", "$1");
            var run = ToolRun.of(
                    "export", folder.resolve("out"), "--uri", "mongodb://seedbed:hush-hush@127.0.0.1:" + port + "/x");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).doesNotContain("hush-hush");
        }
    }

    @Test
    void saysInOneLineThatAPortIsTakenOrAFolderInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var run = ToolRun.of("store", "--data", folder, "--port", taken.getLocalPort());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains(Integer.toString(taken.getLocalPort()), "in use");
        }
        var used = folder.resolve("used");
        try (var store = EmbeddedStore.open(used)) {
            var run = ToolRun.of("store", "--data", used);

            assertThat(store.connectionString()).isNotEmpty();
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains(
                            used.toString(),
                            Long.toString(ProcessHandle.current().pid()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "with@sign", "with/slash"})
    void refusesASecretThatDoesNotFitIntoAConnectionString(String secret) {
        var run = ToolRun.with(Map.of(SECRET, secret), "store", "--data", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(SECRET).doesNotContain("with");
    }

    @Test
    void servesAFolderToOtherProcessesUntilItIsToldToEnd() throws Exception {
        var builder = ToolRun.process("store", "--data", folder).redirectErrorStream(true);
        builder.environment().put(SECRET, "a-secret.of_ours-1");
        var process = builder.start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("Store is serving " + folder);
            var address = lines.readLine();
            assertThat(address).startsWith("mongodb://seedbed:a-secret.of_ours-1@127.0.0.1:");
            try (var client = MongoClients.create(address)) {
                client.getDatabase("seedbed").getCollection("shops").insertOne(new Document("_id", "honey"));
            }
            process.toHandle().destroy();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(lines.readLine()).as("what it said besides").isNull();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.exists(folder.resolve("store.db-wal"))).isFalse();
        assertThat(Contents.shops(folder)).containsExactly("honey");
    }
}
