package org.seedbed.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTests {
    @TempDir
    private Path folder;

    private Path backup;
    private Path data;
    private Path store;
    private Path kept;

    @BeforeEach
    void makeABackupOfHoneyAndAFolderWithTea() {
        backup = folder.resolve("honey.backup");
        data = folder.resolve("data");
        store = data.resolve("store.db");
        kept = data.resolve("store.db.before-restore");
        Contents.write(folder.resolve("honey"), "honey");
        assertThat(ToolRun.of("backup", backup, "--data", folder.resolve("honey"))
                        .code())
                .isZero();
        Contents.write(data, "tea");
    }

    private ToolRun restore() {
        return ToolRun.of("restore", backup, "--data", data, "--force");
    }

    private void assertRestoredAndKept(String old) throws IOException {
        assertThat(restore().code()).isZero();
        assertThat(data)
                .isDirectoryNotContaining(file -> file.toString().matches(".*(restoring|-wal|-shm|-journal).*"));
        assertThat(Contents.shops(data)).containsExactly("honey");
        assertThat(contentsOf(kept)).containsExactly(old);
    }

    private Iterable<String> contentsOf(Path file) throws IOException {
        var other = Files.createTempDirectory(folder, "look");
        Files.copy(file, other.resolve("store.db"));
        return Contents.shops(other);
    }

    @Test
    void refusesToReplaceAStoreUnlessForced() {
        var run = ToolRun.of("restore", backup, "--data", data);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains(data.toString(), "--force");
        assertThat(kept).doesNotExist();
        assertThat(Contents.shops(data)).containsExactly("tea");
    }

    @Test
    void replacesAStoreAndKeepsItIfForced() throws IOException {
        Files.writeString(kept, "an earlier one");

        assertRestoredAndKept("tea");
    }

    @Test
    void canBeUndoneWithWhatItKept() throws IOException {
        restore();
        backup = kept;
        assertThat(restore().code()).isZero();

        assertThat(Contents.shops(data)).containsExactly("tea");
        assertThat(contentsOf(kept)).containsExactly("honey");
    }

    @Test
    void refusesWhileAServerHasTheFolderOpen() {
        try (var server = EmbeddedStore.open(data)) {
            var run = restore();

            assertThat(server.connectionString()).isNotEmpty();
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains(
                            data.toString(),
                            Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(Contents.shops(data)).containsExactly("tea");
    }

    @Test
    void refusesWhileABackupReadsTheOldStore() throws SQLException {
        try (var reader = DriverManager.getConnection("jdbc:sqlite:" + store);
                var statement = reader.createStatement()) {
            statement.execute("begin");
            statement.executeQuery("select count(*) from collections").close();

            var run = restore();

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err().lines()).singleElement().asString().contains("another process", "backup");
        }
        assertThat(kept).doesNotExist();
        assertThat(Contents.shops(data)).containsExactly("tea");
    }

    @Test
    void refusesFilesThatAreNoBackupAndNamesThem() throws Exception {
        var text = Files.writeString(folder.resolve("text"), "This is no store. ".repeat(100));
        var empty = Files.createFile(folder.resolve("empty"));
        var foreign = folder.resolve("foreign");
        execute(foreign, "create table t (x)");

        for (var file : new Path[] {text, empty, foreign}) {
            assertRefused(file, "was not written by Seedbed");
        }
        assertRefused(folder.resolve("none"), "There is no file");
        assertRefused(folder, "There is no file");
    }

    @Test
    void refusesABackupThatIsDamagedOrTooNew() throws Exception {
        var cut = Files.copy(backup, folder.resolve("cut"));
        try (var file = new RandomAccessFile(cut.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        var overwritten = Files.copy(backup, folder.resolve("overwritten"));
        try (var file = new RandomAccessFile(overwritten.toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[(int) (file.length() / 4)]);
        }
        var newer = Files.copy(backup, folder.resolve("newer"));
        execute(newer, "pragma user_version = 999");

        assertRefused(cut, "is damaged");
        assertRefused(overwritten, "is damaged");
        assertRefused(newer, "later version of Seedbed");
    }

    private void assertRefused(Path file, String why) {
        backup = file;
        var run = restore();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains(file.toString(), why);
        assertThat(kept).doesNotExist();
        assertThat(Contents.shops(data)).containsExactly("tea");
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void keepsWhatAKilledServerHasOnlyInItsLog() throws IOException {
        leaveLog("green tea");

        assertRestoredAndKept("green tea");
    }

    /** As a killed server leaves its folder: what it has acknowledged is in the log alone. */
    private void leaveLog(String shop) throws IOException {
        var killed = Files.createDirectory(folder.resolve("killed"));
        Contents.change(data, database -> {
            database.getCollection("shops").drop();
            database.getCollection("shops").insertOne(new Document("_id", shop));
            try {
                Files.copy(store, killed.resolve("store.db"));
                Files.copy(data.resolve("store.db-wal"), killed.resolve("store.db-wal"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(killed.resolve("store.db-wal")).isNotEmptyFile();
        data = killed;
        store = killed.resolve("store.db");
        kept = killed.resolve("store.db.before-restore");
    }

    @Test
    void startsOverAfterACrashWhileItCopied() throws IOException {
        Files.write(data.resolve("store.db.restoring"), new byte[1000]);
        Files.write(data.resolve("store.db.restoring-wal"), new byte[1000]);
        Files.write(data.resolve("store.db.restoring-journal"), new byte[1000]);
        assertThat(Contents.shops(data)).containsExactly("tea");

        assertRestoredAndKept("tea");
    }

    @Test
    void leavesTheOldStoreAfterACrashOnceItStoodAlone() throws Exception {
        execute(store, "pragma journal_mode = delete");
        assertThat(Contents.shops(data)).containsExactly("tea");

        assertRestoredAndKept("tea");
    }

    @Test
    void leavesTheOldStoreAfterACrashOnceItHadASecondName() throws Exception {
        execute(store, "pragma journal_mode = delete");
        Files.createLink(kept, store);
        Files.copy(backup, data.resolve("store.db.restoring"));
        assertThat(Contents.shops(data)).containsExactly("tea");

        assertRestoredAndKept("tea");
    }

    @Test
    void neverMixesTheNewStoreWithALogOfAnother() throws IOException {
        leaveLog("green tea");
        Files.delete(store);
        Files.copy(backup, kept);

        assertThat(ToolRun.of("restore", backup, "--data", data).code()).isZero();
        assertThat(data.resolve("store.db.lost-wal")).isNotEmptyFile();
        assertThat(data.resolve("store.db.before-restore-wal")).doesNotExist();
        assertThat(Contents.shops(data)).containsExactly("honey");
    }

    @Test
    void neverMixesTheOldStoreWithALogThatAnEarlierOneHadLeft() throws IOException {
        leaveLog("green tea");
        Files.move(data.resolve("store.db-wal"), data.resolve("store.db.before-restore-wal"));

        assertThat(restore().code()).isZero();
        assertThat(data.resolve("store.db.before-restore-wal")).doesNotExist();
        assertThat(Contents.shops(data)).containsExactly("honey");
    }

    @Test
    void replacesADamagedStoreAndKeepsIt() throws IOException {
        leaveLog("green tea");
        Files.write(store, new byte[10_000]);
        Files.write(data.resolve("store.db-wal"), "damaged, too".getBytes(StandardCharsets.US_ASCII));

        var run = restore();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("The old file is damaged");
        assertThat(Contents.shops(data)).containsExactly("honey");
        assertThat(kept).hasSize(10_000);
        assertThat(data.resolve("store.db-wal")).doesNotExist();
    }
}
