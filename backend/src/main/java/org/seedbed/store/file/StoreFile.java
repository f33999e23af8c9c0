package org.seedbed.store.file;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;

/**
 * The file, open for one writer and several readers. Every write that was answered is on disk; every read sees one state of the
 * whole file, which writers neither wait for nor disturb.
 */
public final class StoreFile implements AutoCloseable {
    private static final int PAGE_BYTES = 4096;

    /** A longer log takes more time to read after a crash, a shorter one has the same pages written into the file more often. */
    private static final int PAGES_BEFORE_CHECKPOINT = 16_000;

    private static final int LOG_BYTES_KEPT = PAGES_BEFORE_CHECKPOINT * PAGE_BYTES;
    private static final int BUSY_MILLIS = 60_000;
    private static final int KIBI = 1024;

    private final String url;
    private final int readers;
    private final long cacheBytes;
    private final Semaphore free;
    private final Deque<Session> idle = new ConcurrentLinkedDeque<>();
    private final GroupCommit writer;

    private StoreFile(Path file, long cacheBytes) {
        this.url = "jdbc:sqlite:" + file.toAbsolutePath().toUri();
        this.readers = readers();
        this.cacheBytes = cacheBytes;
        this.free = new Semaphore(readers);
        this.writer = new GroupCommit(connect(cacheBytes / 2));
    }

    /** Opens the file, creating it if there is none; {@code cacheBytes} bounds what its readers and its writer keep in memory. */
    public static StoreFile open(Path file, long cacheBytes) {
        return new StoreFile(file, cacheBytes);
    }

    /** How many may read at the same time. */
    public static int readers() {
        return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    }

    /** Does the work in a transaction and returns once it is on disk. */
    public <T> T write(Function<Writing, T> work) {
        return writer.write(work);
    }

    /** Lends a session for reading. */
    public <T> T read(Function<Session, T> work) {
        free.acquireUninterruptibly();
        var session = idle.poll();
        try {
            if (session == null) {
                session = connect(cacheBytes / 2 / readers);
            }
            return work.apply(session);
        } finally {
            if (session != null) {
                session.closeRows();
                idle.push(session);
            }
            free.release();
        }
    }

    /** Why the last write was not possible; null while writing works. */
    public @Nullable String writeProblem() {
        var problem = writer.problem();
        return problem == null ? null : problem.getMessageWithoutErrorCode();
    }

    private Session connect(long cache) {
        var config = new SQLiteConfig();
        config.setPageSize(PAGE_BYTES);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setWalAutocheckpoint(PAGES_BEFORE_CHECKPOINT);
        config.setJournalSizeLimit(LOG_BYTES_KEPT);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize((int) (-cache / KIBI));
        config.setGetGeneratedKeys(false);
        try {
            var connection = (SQLiteConnection) config.createConnection(url);
            leaveTransactionsToUs(connection);
            return new Session(connection);
        } catch (SQLException e) {
            throw new StorageProblem(e);
        }
    }

    /** Else the driver tries to begin and to commit after each statement, which costs more than many a statement. */
    private static void leaveTransactionsToUs(SQLiteConnection connection) {
        connection.getConnectionConfig().setAutoCommit(false);
    }

    /** Finishes the writes that wait and closes the file. */
    @Override
    public void close() {
        writer.close();
        free.acquireUninterruptibly(readers);
        idle.forEach(Session::close);
        writer.session().close();
    }
}
