package org.seedbed.store.crash;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Inserts, changes and deletes documents of its own until the store is gone. */
final class WritingClient implements Runnable {
    private static final int MANY = 20;

    private final MongoDatabase database;
    private final MongoCollection<Document> documents;
    private final ClientLedger ledger;
    private final SharedCounter counter;
    private final Findings findings;
    private final Killing killing;
    private final SplittableRandom chance;

    WritingClient(
            MongoDatabase database,
            ClientLedger ledger,
            SharedCounter counter,
            Findings findings,
            Killing killing,
            SplittableRandom chance) {
        this.database = database;
        this.documents = database.getCollection(CrashRun.COLLECTION);
        this.ledger = ledger;
        this.counter = counter;
        this.findings = findings;
        this.killing = killing;
        this.chance = chance;
    }

    @Override
    public void run() {
        try {
            while (true) {
                work();
                killing.answered();
            }
        } catch (RuntimeException e) {
            if (!killing.hasBegun() || e instanceof MongoServerException || e instanceof IllegalStateException) {
                findings.unexpectedError(e.toString());
            }
            killing.hasten();
        }
    }

    private void work() {
        var dice = chance.nextInt(100);
        if (dice < 10) {
            counter.next(database, findings);
        } else if (ledger.isEmpty() || (dice < 40 && !ledger.isFull())) {
            insert();
        } else if (dice < 43 && !ledger.isFull()) {
            insertMany();
        } else if (dice < 60 && !ledger.isFull() || dice < 80) {
            update();
        } else if (dice < 88) {
            findAndModify();
        } else {
            delete();
        }
    }

    private void insert() {
        var id = ledger.newId();
        ledger.inserting(List.of(id));
        documents.insertOne(UniformDocument.of(id, 0));
        ledger.acknowledge();
    }

    private void insertMany() {
        var ids = Stream.generate(ledger::newId).limit(MANY).toList();
        ledger.inserting(ids);
        documents.insertMany(ids.stream().map(id -> UniformDocument.of(id, 0)).toList());
        ledger.acknowledge();
    }

    private void update() {
        var id = ledger.any(chance);
        var next = ledger.version(id) + 1;
        ledger.updating(id);
        var result = switch (chance.nextInt(3)) {
            case 0 -> documents.updateOne(current(id, next), UniformDocument.setting(id, next));
            case 1 -> documents.updateOne(current(id, next), UniformDocument.counting(id, next));
            default -> documents.replaceOne(current(id, next), UniformDocument.of(id, next));
        };
        require(result.getModifiedCount() == 1, id, next);
    }

    private void findAndModify() {
        var id = ledger.any(chance);
        var next = ledger.version(id) + 1;
        ledger.updating(id);
        var before = documents.findOneAndUpdate(current(id, next), UniformDocument.setting(id, next));
        require(before != null && UniformDocument.isWhole(before), id, next);
    }

    private void delete() {
        var id = ledger.any(chance);
        ledger.deleting(id);
        require(documents.deleteOne(eq(id)).getDeletedCount() == 1, id, ledger.version(id));
    }

    private static Bson current(String id, long next) {
        return and(eq("_id", id), eq(UniformDocument.VERSION, next - 1));
    }

    private void require(boolean isDone, String id, long version) {
        if (!isDone) {
            throw new IllegalStateException(id + " could not be changed at version " + version);
        }
        ledger.acknowledge();
    }
}
