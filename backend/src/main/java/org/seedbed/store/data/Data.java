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
    private volatile Catalog catalog;

    /** The catalogue as the running transaction has changed it; used by the writing thread alone. */
    private Catalog pending;

    private @Nullable Writing transaction;

    /** The last place given out in each collection; places that a rollback leaves unused stay so. */
    private final Map<Long, Long> lastIds = new HashMap<>();

    private Data(StoreFile file, Clock clock, Catalog catalog) {
        this.file = file;
        this.clock = clock;
        this.catalog = catalog;
        this.pending = catalog;
    }

    /** Opens the file, creating it if there is none. */
    public static Data open(Path path, long cacheBytes, Clock clock) {
        var file = StoreFile.open(path, cacheBytes);
        try {
            var catalog = file.write(writing -> {
                Schema.check(writing.session(), path);
                Schema.create(writing.session());
                return Schema.read(writing.session());
            });
            return new Data(file, clock, catalog);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Reads, and reads again where a collection or index went away between the catalogue and the first row. */
    public <T> T read(BiFunction<Session, Catalog, T> work) {
        return file.read(session -> {
            for (int attempt = 1; true; attempt++) {
                var known = catalog;
                try {
                    return work.apply(session, known);
                } catch (StorageProblem e) {
                    if (!e.tableIsGone() || attempt == ATTEMPTS) {
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
                pending = catalog;
                writing.afterCommit(() -> catalog = pending);
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

    @Override
    public void close() {
        file.close();
    }
}
