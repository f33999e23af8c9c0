package org.seedbed.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.seedbed.store.command.Commands;
import org.seedbed.store.data.Data;
import org.seedbed.store.data.Expiry;
import org.seedbed.store.file.NativeLibrary;
import org.seedbed.store.file.StoreFile;
import org.seedbed.store.wire.Listener;
import org.seedbed.store.wire.scram.Credentials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document store in a folder of this machine. It speaks MongoDB's wire protocol: with its own process directly, with others on
 * a loopback port if they know its secret. One process owns the folder at a time.
 */
public final class EmbeddedStore implements AutoCloseable {
    static final String FILE = "store.db";
    private static final String NATIVE = "native";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);
    private static final String DATABASE = "seedbed";
    private static final String USER = "seedbed";
    private static final String EARLIER_FILE = "store.mv";
    private static final int SECONDS_BETWEEN_SWEEPS = 20;

    private final FolderLock lock;
    private final Data data;
    private final Listener listener;
    private final ScheduledExecutorService sweeper;
    private final String secret;

    private EmbeddedStore(Settings settings, FolderLock lock, Data data) {
        this.lock = lock;
        this.data = data;
        this.secret = settings.secret();
        var commands = new Commands(data);
        this.listener = Listener.open(
                settings.port(),
                Credentials.of(USER, secret, new SecureRandom()),
                commands,
                settings.clock(),
                () -> data.writeProblem() != null);
        this.sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "store-sweeper");
            thread.setDaemon(true);
            return thread;
        });
        sweeper.scheduleWithFixedDelay(
                () -> tidy(commands), SECONDS_BETWEEN_SWEEPS, SECONDS_BETWEEN_SWEEPS, TimeUnit.SECONDS);
        sweeper.scheduleWithFixedDelay(this::tryWritingAgain, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Opens the store in this folder, creating both if there are none.
     *
     * @throws StoreInUse if another process has it open
     */
    public static EmbeddedStore open(Path folder) {
        return open(Settings.of(folder));
    }

    /**
     * Opens a store.
     *
     * @throws StoreInUse if another process has its folder open
     */
    public static EmbeddedStore open(Settings settings) {
        var folder = settings.folder();
        createFolder(folder);
        var lock = FolderLock.take(folder);
        Data data = null;
        try {
            refuseEarlierFormat(folder);
            NativeLibrary.unpackIn(folder.resolve(NATIVE));
            data = Data.open(folder.resolve(FILE), settings.cacheBytes(), settings.clock());
            return new EmbeddedStore(settings, lock, data);
        } catch (RuntimeException e) {
            if (data != null) {
                data.close();
            }
            lock.close();
            throw e;
        }
    }

    static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the data folder " + folder, e);
        }
    }

    private static void refuseEarlierFormat(Path folder) {
        if (Files.exists(folder.resolve(EARLIER_FILE)) && !Files.exists(folder.resolve(FILE))) {
            throw new IllegalStateException("The data folder " + folder.toAbsolutePath()
                    + " holds the data of an earlier version (" + EARLIER_FILE
                    + "), which this version does not read. Start with another folder: --data DIR");
        }
    }

    public String connectionString() {
        return "mongodb://" + USER + ":" + URLEncoder.encode(secret, StandardCharsets.US_ASCII) + "@127.0.0.1:"
                + listener.port() + "/" + DATABASE + "?authSource=admin&retryWrites=false";
    }

    /** How many threads read and write at the same time at most; others wait for their turn. */
    public static int mostAtOnce() {
        return StoreFile.readers() + 1;
    }

    /** A connection from within this process. */
    public DirectConnection connect() {
        return listener.connect()::answer;
    }

    private void tidy(Commands commands) {
        try {
            commands.forgetIdleCursors();
            if (data.writeProblem() == null) {
                new Expiry(data).sweep();
            }
        } catch (RuntimeException e) {
            LOG.warn("Removing expired documents failed and will be tried again: {}", e.getMessage());
        }
    }

    /** Ends the time without writing as soon as the disk has space again, whether or not anyone writes. */
    private void tryWritingAgain() {
        if (data.writeProblem() != null) {
            try {
                data.tryWriting();
                LOG.info("Writing is possible again");
            } catch (RuntimeException e) {
                LOG.debug("Writing is still not possible", e);
            }
        }
    }

    /** Answers what has been asked, finishes the writes and gives the folder free. */
    @Override
    public void close() {
        if (sweeper.isShutdown()) {
            return;
        }
        sweeper.shutdown();
        listener.close();
        data.close();
        lock.close();
    }
}
