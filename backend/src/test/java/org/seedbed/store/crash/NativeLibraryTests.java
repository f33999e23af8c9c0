package org.seedbed.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where SQLite's own code lies while a store is open, and what is left of it. */
class NativeLibraryTests {
    @TempDir
    private Path folder;

    @Test
    void liesInTheDataFolderAndDoesNotPileUpWhenProcessesAreKilled() throws IOException {
        var data = folder.resolve("data");
        for (int i = 0; i < 3; i++) {
            var victim = Victim.start(data);
            victim.disconnect();
            victim.kill();

            assertThat(libraries(data)).hasSize(1);
        }

        Victim.start(data).close();

        assertThat(data.resolve("native")).isEmptyDirectory();
    }

    private static Path[] libraries(Path data) throws IOException {
        try (var files = Files.list(data.resolve("native"))) {
            return files.filter(file -> !file.toString().endsWith(".lck")).toArray(Path[]::new);
        }
    }
}
