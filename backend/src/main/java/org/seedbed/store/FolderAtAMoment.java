package org.seedbed.store;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.seedbed.store.transfer.FolderCopy;
import org.seedbed.store.transfer.TransferProblem;

/** A data folder as it is at one moment, to be read by programs that check it, whether or not a server is using it. */
public final class FolderAtAMoment {
    private FolderAtAMoment() {}

    /**
     * Serves a copy of the folder's store for as long as the work takes.
     *
     * @param work given the connection string
     * @throws IllegalStateException saying why the folder cannot be read
     */
    public static void use(Path folder, Consumer<String> work) {
        try (var copy = FolderCopy.of(folder.resolve(EmbeddedStore.FILE), folder, progress -> {});
                var store = EmbeddedStore.open(copy.folder())) {
            work.accept(store.connectionString());
        } catch (TransferProblem problem) {
            throw new IllegalStateException(problem.getMessage(), problem);
        }
    }
}
