package org.seedbed.store.difference;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.seedbed.store.EmbeddedStore;
import org.seedbed.store.difference.script.Command;
import org.seedbed.store.difference.script.Shelf;
import org.slf4j.LoggerFactory;

/** A new embedded store, and a new server that its answers are held against. */
final class Servers implements AutoCloseable {
    private static final String DATABASE = "seedbed";

    private final EmbeddedStore store;

    private final MongoServer memory = new MongoServer(new MemoryBackend());
    private final MongoClient ours;
    private final MongoClient theirs;

    Servers(Path folder) {
        quieten();
        store = EmbeddedStore.open(folder);
        ours = MongoClients.create(store.connectionString());
        theirs = MongoClients.create(memory.bindAndGetConnectionString());
        for (var shelf : Shelf.values()) {
            index(ours.getDatabase(DATABASE), shelf);
            index(theirs.getDatabase(DATABASE), shelf);
        }
    }

    /** Runs the commands until the answers to one differ; says to which, and how. */
    Optional<Difference> firstDifference(List<Command> script, BiConsumer<Command, Answer> witness) {
        for (int place = 0; place < script.size(); place++) {
            var command = script.get(place);
            var answer = Answer.of(ours.getDatabase(DATABASE), command.body());
            var expected = Answer.of(theirs.getDatabase(DATABASE), command.body());
            witness.accept(command, expected);
            var difference = Difference.between(command, place, answer, expected);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** The library logs each refusal with its stack, and each index that it leaves out. */
    static void quieten() {
        ((Logger) LoggerFactory.getLogger("de.bwaldvogel.mongo")).setLevel(Level.OFF);
        ((Logger) LoggerFactory.getLogger("org.mongodb.driver")).setLevel(Level.WARN);
    }

    private static void index(MongoDatabase database, Shelf shelf) {
        if (!shelf.indexes.isEmpty()) {
            var indexes = shelf.indexes.stream().map(Document::new).toList();
            database.runCommand(new Document("createIndexes", shelf.name()).append("indexes", indexes));
        }
    }

    @Override
    public void close() {
        ours.close();
        theirs.close();
        memory.shutdownNow();
        store.close();
    }
}
