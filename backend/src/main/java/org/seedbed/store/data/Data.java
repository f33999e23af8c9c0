package org.seedbed.store.data;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.file.Session;
import org.seedbed.store.file.StorageProblem;
import org.seedbed.store.file.StoreFile;
import org.seedbed.store.file.Writing;

/** All that is stored, for reading and for writing. */
public final class Data implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    private final StoreFile file;
    private final Clock clock;
    /** The catalogue as it is on disk, but that traits are in it before the documents that bring them. */
    private volatile Catalog readable;

    /** The catalogue as it is on disk; used by the writing thread alone. */
    private Catalog committed;

    /** The catalogue as the running transaction has changed it; used by the writing thread alone. */
    private Catalog pending;

    private @Nullable Writing transaction;

    /** The last place given out in each collection; places that a rollback leaves unused stay so. */
    private final Map<Long, Long> lastIds = new HashMap<>();

    private Data(StoreFile file, Clock clock, Catalog catalog) {
        this.file = file;
        this.clock = clock;
        this.readable = catalog;
        this.committed = catalog;
        this.pending = catalog;
    }

    /** Opens the file, creating it if there is none. */
    public static Data open(Path path, long cacheBytes, Clock clock) {
        var file = StoreFile.open(path, cacheBytes);
        try {
            var catalog = file.write(writing -> {
                Schema.prepare(writing.session(), path);
                return Schema.read(writing.session());
            });
            return new Data(file, clock, catalog);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Reads, and reads again where what the catalogue said before the first row was no longer true then: a collection or index
     * went away, or an index got the first entries of a kind that limits its use.
     */
    public <T> T read(BiFunction<Session, Catalog, T> work) {
        return file.read(session -> {
            for (int attempt = 1; true; attempt++) {
                var known = readable;
                try {
                    var result = work.apply(session, known);
                    if (known.hasTraitsOf(readable)) {
                        return result;
                    }
                } catch (RuntimeException e) {
                    boolean isGone = e instanceof StorageProblem problem && problem.tableIsGone();
                    if (!(isGone && attempt < ATTEMPTS) && known.hasTraitsOf(readable)) {
                        throw e;
                    }
                }
            }
        });
    }

    /** Reads on with what an earlier reading knew; whoever calls it deals with what went away since. */
    public <T> T readOn(Function<Session, T> work) {
        return file.read(work);
    }

    /** Writes; returns once what was written is on disk. */
    public <T> T write(Function<DataWriter, T> work) {
        return file.write(writing -> {
            if (writing != transaction) {
                transaction = writing;
                pending = committed;
                writing.afterCommit(() -> {
                    committed = pending;
                    readable = pending;
                });
            }
            return work.apply(new DataWriter(this, writing.session()));
        });
    }

    public Instant now() {
        return clock.instant();
    }

    /** Why the last write was not possible; null while writing works. */
    public @Nullable String writeProblem() {
        return file.writeProblem();
    }

    /** Writes something that changes nothing, to see whether writing works. */
    public void tryWriting() {
        file.write(writing -> writing.session().update("update collections set documents = documents + 0"));
    }

    /** A place in a collection that no document has. */
    long nextId(Session session, StoredCollection collection) {
        var last = lastIds.get(collection.id());
        if (last == null) {
            last = session.number("select coalesce(max(id), 0) from " + collection.table());
        }
        lastIds.put(collection.id(), last + 1);
        return last + 1;
    }

    Catalog pending() {
        return pending;
    }

    void change(Catalog changed) {
        pending = changed;
    }

    /** Makes traits known to readers at once: they see the documents as soon as these are committed. */
    void changeTraits(StoredCollection changed) {
        pending = pending.with(changed);
        readable = readable.withTraitsOf(changed);
    }

    @Override
    public void close() {
        file.close();
    }
}
