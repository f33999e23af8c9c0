package org.seedbed.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** Commits after each command that may have written, before it is answered; compacts when closed. */
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
    public void close() {
        getMvStore().close(COMPACT_FULLY);
    }
}
