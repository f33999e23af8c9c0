package org.seedbed.store.file;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way to write: whoever comes while nobody writes does so at once, in their own thread; those who come meanwhile wait
 * together, and all their work is done in one transaction that is committed with one sync of the disk. Work that fails with a
 * {@link MongoServerException} has written nothing or only whole documents and stands; any other failure undoes the transaction,
 * and the rest is done again, each piece in a transaction of its own.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_AT_ONCE = 512;

    private final Session session;
    private final Queue<Work<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Thread helper = new Thread(this::commitForOthers, "store-writer");
    private volatile boolean closed;
    private volatile @Nullable StorageProblem problem;

    GroupCommit(Session session) {
        this.session = session;
        helper.setDaemon(true);
        helper.start();
    }

    /** Does the work and returns once it is on disk. */
    <T> T write(Function<Writing, T> task) {
        var work = new Work<>(task);
        waiting.add(work);
        if (closed && waiting.remove(work)) {
            work.result.completeExceptionally(new IllegalStateException("The store is closing"));
        } else if (turn.tryLock()) {
            commitWaiting();
        }
        if (!waiting.isEmpty()) {
            LockSupport.unpark(helper);
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

    /** Takes a turn for those who came while somebody else had it. */
    private void commitForOthers() {
        while (!closed || !waiting.isEmpty()) {
            if (waiting.isEmpty()) {
                LockSupport.park(this);
            } else {
                turn.lock();
                commitWaiting();
            }
        }
    }

    /** Commits what waits and ends the turn. */
    private void commitWaiting() {
        try {
            var batch = new ArrayList<Work<?>>();
            for (var work = waiting.poll(); work != null; work = batch.size() < MOST_AT_ONCE ? waiting.poll() : null) {
                batch.add(work);
            }
            if (!batch.isEmpty() && !commit(batch)) {
                batch.forEach(work -> commit(List.of(work)));
            }
        } finally {
            turn.unlock();
        }
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
        } catch (StorageProblem e) {
            LOG.debug("A failed reading could not be ended", e);
        }
        try {
            session.update("rollback");
        } catch (StorageProblem alreadyRolledBack) {
            LOG.debug("The failed transaction had ended by itself", alreadyRolledBack);
        }
    }

    /** Finishes the writes that have come and keeps the turn, so that nobody uses the session any more. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(helper);
        try {
            helper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        turn.lock();
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
