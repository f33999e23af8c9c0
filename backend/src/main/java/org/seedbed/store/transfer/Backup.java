package org.seedbed.store.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Copies a store's file, in use or not, to another that appears only once it is whole. */
public final class Backup {
    private final Path store;
    private final Consumer<String> progress;

    public Backup(Path store, Consumer<String> progress) {
        this.store = store;
        this.progress = progress;
    }

    public StoreCopy writeTo(Path file, boolean replace) {
        requireStore(store);
        refuse(file, replace);
        try (var temporary = Temporary.folderIn(Durable.folderOf(file))) {
            var unfinished = temporary.path().resolve("copy");
            var copy = StoreCopy.take(store, unfinished, progress);
            Durable.replace(unfinished, file);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the backup " + file.toAbsolutePath(), e);
        }
    }

    private void refuse(Path file, boolean replace) {
        if (file.getFileName() == null || file.getFileName().equals(store.getFileName())) {
            throw new TransferProblem("A backup cannot be called " + store.getFileName()
                    + ", as a served file is. Choose another name; restore puts it into a folder");
        }
        if (Files.isDirectory(file)) {
            throw new TransferProblem("There is a folder at " + file.toAbsolutePath() + ". Name a file");
        }
        if (Files.exists(file) && !replace) {
            throw new TransferProblem("There is a file " + file.toAbsolutePath() + ". Replace it with --force");
        }
        if (!Files.isDirectory(Durable.folderOf(file))) {
            throw new TransferProblem("There is no folder " + Durable.folderOf(file));
        }
    }

    static void requireStore(Path store) {
        if (!Files.exists(store)) {
            throw new TransferProblem("The data folder " + Durable.folderOf(store) + " holds no store: there is no "
                    + store.getFileName() + " in it. Name another folder: --data DIR");
        }
    }
}
