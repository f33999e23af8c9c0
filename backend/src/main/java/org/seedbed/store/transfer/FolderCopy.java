package org.seedbed.store.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A data folder that holds a copy of a store's file, to be opened in its place; gone once it is closed. */
public final class FolderCopy implements AutoCloseable {
    private final Temporary folder;

    private FolderCopy(Temporary folder) {
        this.folder = folder;
    }

    /** Copies a store's file, in use or not, into a new folder within another. */
    public static FolderCopy of(Path store, Path within, Consumer<String> progress) {
        Backup.requireStore(store);
        try {
            var copy = new FolderCopy(Temporary.folderIn(within));
            try {
                StoreCopy.take(store, copy.folder().resolve(store.getFileName()), progress);
                return copy;
            } catch (IOException | RuntimeException e) {
                copy.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy the store to " + within.toAbsolutePath(), e);
        }
    }

    public Path folder() {
        return folder.path();
    }

    @Override
    public void close() {
        folder.close();
    }
}
