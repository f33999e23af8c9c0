package org.seedbed.store.file;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only writer: takes all the work that waits, does it in one transaction, commits with one sync of the disk and answers
 * everyone. Work that fails with a {@link MongoServerException} has written nothing or only whole documents and stands;
 * any other failure undoes the transaction, and the rest is done again, each piece in a transaction of its own.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_AT_ONCE = 512;

    private final Session session;
    private final BlockingQueue<Work<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "store-writer");
    private final Work<Void> end = new Work<>(writing -> null);
    private volatile boolean closed;
    private volatile @Nullable StorageProblem problem;

    GroupCommit(Session session) {
        this.session = session;
        thread.setDaemon(true);
        thread.start();
    }

    /** Does the work and returns once it is on disk. */
    <T> T write(Function<Writing, T> task) {
        var work = new Work<>(task);
        waiting.add(work);
        if (closed) {
            work.result.completeExceptionally(closing());
        }
        try {
            return work.result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Why the last write was not possible; null while writing works. */
    @Nullable
    StorageProblem problem() {
        return problem;
    }

    Session session() {
        return session;
    }

    private void run() {
        var batch = new ArrayList<Work<?>>();
        while (!batch.contains(end)) {
            batch.clear();
            try {
                batch.add(waiting.take());
            } catch (InterruptedException e) {
                throw new IllegalStateException("The writer ends only by closing", e);
            }
            waiting.drainTo(batch, MOST_AT_ONCE);
            if (!commit(batch)) {
                batch.forEach(work -> commit(List.of(work)));
            }
        }
        waiting.forEach(work -> work.result.completeExceptionally(closing()));
    }

    /** Whether everyone has an answer; if not, each is to be done alone. */
    private boolean commit(List<Work<?>> batch) {
        var transaction = new Transaction(session);
        try {
            session.update("begin immediate");
            batch.forEach(work -> work.attempt(transaction));
            session.update("commit");
            transaction.actions.forEach(Runnable::run);
            problem = null;
            batch.forEach(Work::answer);
            return true;
        } catch (RuntimeException | Error e) {
            rollback();
            boolean ofTheDisk = e instanceof StorageProblem storage && storage.isOfTheDisk();
            if (ofTheDisk) {
                problem = (StorageProblem) e;
                LOG.error("A write failed and was undone: {}", e.getMessage());
            }
            if (ofTheDisk || batch.size() == 1) {
                batch.forEach(work -> work.result.completeExceptionally(e));
                return true;
            }
            return false;
        }
    }

    private void rollback() {
        try {
            session.closeRows();
            session.update("rollback");
        } catch (StorageProblem alreadyRolledBack) {
            LOG.debug("The failed transaction had ended by itself", alreadyRolledBack);
        }
    }

    private static IllegalStateException closing() {
        return new IllegalStateException("The store is closing");
    }

    @Override
    public void close() {
        closed = true;
        waiting.add(end);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One caller's task with what it led to. */
    private static final class Work<T> {
        final CompletableFuture<T> result = new CompletableFuture<>();
        private final Function<Writing, T> task;
        private @Nullable T value;
        private @Nullable MongoServerException refusal;

        Work(Function<Writing, T> task) {
            this.task = task;
        }

        void attempt(Transaction transaction) {
            refusal = null;
            try {
                value = task.apply(transaction);
            } catch (StorageProblem e) {
                throw e;
            } catch (MongoServerException e) {
                refusal = e;
            } finally {
                transaction.session.closeRows();
            }
        }

        void answer() {
            if (refusal != null) {
                result.completeExceptionally(refusal);
            } else {
                result.complete(value);
            }
        }
    }

    private record Transaction(Session session, List<Runnable> actions) implements Writing {
        Transaction(Session session) {
            this(session, new ArrayList<>());
        }

        @Override
        public void afterCommit(Runnable action) {
            actions.add(action);
        }
    }
}
