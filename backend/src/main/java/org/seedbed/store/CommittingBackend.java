package org.seedbed.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Commits after each command that may have written, before it is answered; reads by key; compacts when closed. */
final class CommittingBackend extends H2Backend {
    private static final Set<String> READS =
            Set.of("find", "aggregate", "count", "distinct", "getmore", "killcursors", "ping", "hello", "ismaster");
    private static final int COMPACT_FULLY = -1;

    CommittingBackend(MVStore file) {
        super(file);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var answer = super.handleMessage(message);
        var command = message.getDocument().keySet().iterator().next();
        if (!READS.contains(command.toLowerCase(Locale.ROOT))) {
            commit();
        }
        return answer;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new KeyedDatabase(name);
    }

    @Override
    public void close() {
        getMvStore().close(COMPACT_FULLY);
    }

    /** A database of keyed collections; an inner class, because the library opens collections while it constructs this. */
    private final class KeyedDatabase extends H2Database {
        KeyedDatabase(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            var fullName = getFullCollectionNamespace(name);
            MVMap<Object, Document> documents = getMvStore().openMap("databases." + fullName);
            MVMap<String, Object> meta = getMvStore().openMap("meta." + fullName);
            return new KeyedCollection(this, name, options, documents, meta, cursorRegistry);
        }
    }
}
