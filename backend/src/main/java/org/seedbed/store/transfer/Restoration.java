package org.seedbed.store.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Puts a backup in the place of a store's file, whose folder the caller must have locked.
 *
 * <p>The order makes every moment one of the old file alone or the new one alone:
 * <ol>
 *   <li>The backup is copied to {@code store.db.restoring}, checked, and on disk. Until here the old file is untouched.
 *   <li>The old file takes in its write-ahead log and gives up having one, which SQLite refuses while a backup of it goes on:
 *       that backup would otherwise remove the new file's log at its end. Nothing that belongs to the old file lies beside it
 *       any more. Where it is too damaged for that, what lies beside it goes to where the old file will be kept. (A log whose
 *       store is gone goes to {@code store.db.lost-wal}.)
 *   <li>The old file gets {@code store.db.before-restore} as a second name. So there is never no {@code store.db}, for which a
 *       server would make an empty one.
 *   <li>{@code store.db.restoring} becomes {@code store.db} in one step.
 * </ol>
 * A crash leaves at most a {@code store.db.restoring}, which nobody reads and the next restoration removes.
 */
public final class Restoration {
    private final Path backup;
    private final Path store;
    private final Path kept;
    private final Consumer<String> progress;

    public Restoration(Path backup, Path store, Consumer<String> progress) {
        this.backup = backup;
        this.store = store;
        this.kept = SideFiles.beside(store, ".before-restore");
        this.progress = progress;
    }

    /** Refuses a file that is not a whole store of a version that is known. */
    public void checkBackup() {
        try (var file = SqliteFile.open(backup)) {
            progress.accept("Checking " + backup.toAbsolutePath());
            file.requireWhole();
        }
    }

    public StoreCopy restore(boolean replace) {
        if (Files.exists(store) && !replace) {
            throw new TransferProblem("The data folder " + Durable.folderOf(store)
                    + " holds a store already. Replace it with --force; it is then kept as " + kept.getFileName());
        }
        try (var incoming = Temporary.fileNamed(SideFiles.beside(store, ".restoring"))) {
            var copy = copyTo(incoming.path());
            if (Files.exists(store)) {
                keep();
            } else {
                SideFiles.move(store, SideFiles.beside(store, ".lost"));
            }
            Durable.replace(incoming.path(), store);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot restore into " + Durable.folderOf(store), e);
        }
    }

    private StoreCopy copyTo(Path incoming) throws IOException {
        var copy = StoreCopy.take(backup, incoming, progress);
        try (var file = SqliteFile.open(incoming)) {
            file.useJournal("wal");
        }
        Durable.sync(incoming);
        return copy;
    }

    private void keep() throws IOException {
        boolean alone = standsAlone();
        boolean hasSecondName = Files.exists(kept) && Files.isSameFile(store, kept);
        if (!hasSecondName) {
            Files.deleteIfExists(kept);
        }
        if (alone || !hasSecondName) {
            SideFiles.delete(kept);
        }
        SideFiles.move(store, kept);
        if (!hasSecondName) {
            giveSecondName();
        }
        Durable.syncFolder(Durable.folderOf(store));
    }

    /** Takes the old file's log into it; false if that cannot be because it is damaged. */
    private boolean standsAlone() {
        try (var old = SqliteFile.open(store)) {
            old.useJournal("delete");
            return true;
        } catch (UnusableFile damaged) {
            progress.accept("The old file is damaged; it is kept nevertheless");
            return false;
        }
    }

    private void giveSecondName() throws IOException {
        try {
            Files.createLink(kept, store);
        } catch (UnsupportedOperationException | IOException noLinksHere) {
            Files.copy(store, kept);
            Durable.sync(kept);
        }
    }
}
