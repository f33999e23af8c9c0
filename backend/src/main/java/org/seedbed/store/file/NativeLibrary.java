package org.seedbed.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * SQLite itself, which its driver unpacks when a process first uses it. The driver takes the file away when the process ends, but
 * not when it is killed.
 */
public final class NativeLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";
    private static final boolean CHOSEN_AT_THE_START = System.getProperty(FOLDER) != null;

    private NativeLibrary() {}

    /** Has it unpacked here unless another place was chosen at the start; what killed processes left here is taken away. */
    public static void unpackIn(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var left = Files.list(folder)) {
                left.forEach(NativeLibrary::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the folder " + folder, e);
        }
        if (!CHOSEN_AT_THE_START) {
            System.setProperty(FOLDER, folder.toAbsolutePath().toString());
        }
    }

    /** Some systems do not let go of a file that this process has loaded; the next start takes that one. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            file.toFile().deleteOnExit();
        }
    }
}
