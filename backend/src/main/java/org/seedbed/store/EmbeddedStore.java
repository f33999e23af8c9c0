package org.seedbed.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A document store in a folder of this machine, reached over MongoDB's wire protocol on a loopback port. One process owns the
 * folder at a time.
 */
public final class EmbeddedStore implements AutoCloseable {
    private static final String DATABASE = "seedbed";

    /** Enough to hold a small programme's documents, which cost far more to read from the file than to keep. */
    private static final int CACHE_MEGABYTES = 256;

    private final FolderLock lock;
    private final MongoServer server;

    private EmbeddedStore(FolderLock lock, MongoServer server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Opens the store in this folder, creating both if there are none.
     *
     * @throws StoreInUse if another process has it open
     */
    public static EmbeddedStore open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the data folder " + folder, e);
        }
        var lock = FolderLock.take(folder);
        var file = new MVStore.Builder()
                .fileName(folder.resolve("store.mv").toString())
                .cacheSize(CACHE_MEGABYTES)
                .open();
        var server = new MongoServer(new CommittingBackend(file));
        server.bind("127.0.0.1", 0);
        return new EmbeddedStore(lock, server);
    }

    public String connectionString() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/" + DATABASE + "?retryWrites=false";
    }

    /** Writes everything out, compacts the file, and gives the folder free. */
    @Override
    public void close() {
        server.shutdownNow();
        lock.close();
    }
}
