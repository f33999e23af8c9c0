package org.seedbed.store.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A copy of a store's file as it was at one moment, checked and on disk. */
public record StoreCopy(long documents, long bytes) {
    /** Copies while others read and write; leaves what it could not finish. */
    static StoreCopy take(Path store, Path target, Consumer<String> progress) throws IOException {
        try (var file = SqliteFile.open(store)) {
            file.requireOurs();
            progress.accept("Copying " + file.bytes() + " bytes of " + store.toAbsolutePath());
            file.copyTo(target);
        }
        try (var copy = SqliteFile.open(target)) {
            copy.requireWhole();
            Durable.sync(target);
            return new StoreCopy(copy.documents(), Files.size(target));
        }
    }
}
