package org.seedbed.store.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A file or folder that is gone once it is closed, or once the process has been told to end. */
final class Temporary implements AutoCloseable {
    private static final int ATTEMPTS = 100;

    private final Path path;
    private final Thread atTheEnd = new Thread(this::delete, "temporary-files");

    private Temporary(Path path) {
        this.path = path;
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** A folder that only its owner may read. */
    static Temporary folderIn(Path folder) throws IOException {
        return new Temporary(Files.createTempDirectory(folder, ".copy-"));
    }

    /** A file of this name that does not exist yet; what an earlier process has left there is removed. */
    static Temporary fileNamed(Path path) {
        var temporary = new Temporary(path);
        temporary.delete();
        return temporary;
    }

    Path path() {
        return path;
    }

    /** Tries again where something was still being written into a folder; nothing can be, once the folder is gone. */
    private void delete() {
        for (int attempt = 1; true; attempt++) {
            try {
                deleteOnce();
                return;
            } catch (DirectoryNotEmptyException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException("Cannot remove the temporary " + path, e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove the temporary " + path, e);
            }
        }
    }

    private void deleteOnce() throws IOException {
        SideFiles.delete(path);
        if (Files.exists(path)) {
            try (var inside = Files.walk(path)) {
                for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException theProcessEnds) {
            return;
        }
        delete();
    }
}
