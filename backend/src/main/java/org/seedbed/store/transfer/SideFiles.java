package org.seedbed.store.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files that SQLite keeps beside one of its own; beside another file they would destroy it. */
final class SideFiles {
    private static final String SHARED_MEMORY = "-shm";
    private static final List<String> WITH_DATA = List.of("-wal", "-journal");

    private SideFiles() {}

    static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    static void delete(Path file) throws IOException {
        for (var suffix : WITH_DATA) {
            Files.deleteIfExists(beside(file, suffix));
        }
        Files.deleteIfExists(beside(file, SHARED_MEMORY));
    }

    /** Gives what lies beside one file to another; the shared memory is made anew when it is needed. */
    static void move(Path file, Path target) throws IOException {
        for (var suffix : WITH_DATA) {
            if (Files.exists(beside(file, suffix))) {
                Files.move(beside(file, suffix), beside(target, suffix), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.deleteIfExists(beside(file, SHARED_MEMORY));
    }
}
