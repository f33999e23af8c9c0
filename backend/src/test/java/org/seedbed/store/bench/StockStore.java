package org.seedbed.store.bench;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The reference: mongo-java-server as it comes, on H2, with a commit and a sync before each write is answered. */
final class StockStore implements AutoCloseable {
    private final MongoServer server;

    private StockStore(MongoServer server) {
        this.server = server;
    }

    static StockStore open(Path folder) {
        var file = new MVStore.Builder()
                .fileName(folder.resolve("stock.mv").toString())
                .open();
        var server = new MongoServer(new SyncingBackend(file));
        server.bind("127.0.0.1", 0);
        return new StockStore(server);
    }

    String connectionString() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/seedbed?retryWrites=false";
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Makes every command that may have written durable. */
    private static final class SyncingBackend extends H2Backend {
        private static final Set<String> READS =
                Set.of("find", "aggregate", "count", "getmore", "killcursors", "ping", "hello", "ismaster");

        SyncingBackend(MVStore file) {
            super(file);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            var answer = super.handleMessage(message);
            var command = message.getDocument().keySet().iterator().next();
            if (!READS.contains(command.toLowerCase(Locale.ROOT))) {
                commit();
                getMvStore().sync();
            }
            return answer;
        }
    }
}
