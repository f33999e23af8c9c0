package org.seedbed.store.crash;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;

/** Loads a store, kills it, starts it again on the same folder and checks everything, time after time. */
public final class CrashRun {
    static final String COLLECTION = "documents";

    private static final int CLIENTS = 8;
    private static final Document NATURAL = new Document("$natural", 1);

    private final Path folder;
    private final Consumer<String> progress;
    private final Findings findings;
    private final SharedCounter counter = new SharedCounter();
    private final SplittableRandom chance = new SplittableRandom();
    private final List<ClientLedger> ledgers =
            IntStream.range(0, CLIENTS).mapToObj(ClientLedger::new).toList();

    private CrashRun(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
        this.findings = new Findings(progress);
    }

    /** Runs so many cycles in a folder that is empty. */
    public static CrashOutcome of(Path folder, int cycles, Consumer<String> progress) {
        return new CrashRun(folder, progress).run(cycles);
    }

    private CrashOutcome run(int cycles) {
        var victim = Victim.start(store());
        try {
            IndexCheck.createIndexes(victim.database().getCollection(COLLECTION));
            counter.create(victim.database());
            for (var cycle = 1; cycle <= cycles; cycle++) {
                loadAndKill(victim);
                victim = Victim.start(store());
                var count = check(victim.database());
                progress.accept("cycle %d of %d: %d documents, %d operations acknowledged so far"
                        .formatted(cycle, cycles, count, acknowledged()));
            }
        } finally {
            victim.close();
        }
        return findings.outcome(cycles, acknowledged());
    }

    private Path store() {
        try {
            return Files.createDirectories(folder.resolve("store"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the store's folder", e);
        }
    }

    private void loadAndKill(Victim victim) {
        var killing = new Killing();
        var clients = ledgers.stream()
                .map(ledger -> new Thread(
                        new WritingClient(victim.database(), ledger, counter, findings, killing, chance.split())))
                .toList();
        clients.forEach(Thread::start);
        killing.await(Duration.ofMillis(chance.nextInt(300, 1_501)));
        victim.kill();
        join(clients);
        victim.disconnect();
    }

    private static void join(List<Thread> clients) {
        try {
            for (var client : clients) {
                client.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted after the kill", e);
        }
    }

    /** Compares everything that is stored with what was acknowledged; the number of documents. */
    private int check(MongoDatabase database) {
        var documents = database.getCollection(COLLECTION);
        var stored = new HashMap<String, Document>();
        for (var document : documents.find().hint(NATURAL)) {
            if (stored.put(document.getString("_id"), document) != null) {
                findings.indexDisagreement(document.get("_id") + " is there twice");
            }
            if (!UniformDocument.isWhole(document)) {
                findings.torn(document.toJson());
            }
        }
        ledgers.forEach(ledger -> ledger.compare(versionsOf(ledger, stored), findings));
        counter.compare(database, findings);
        new IndexCheck(documents, stored, findings).check();
        IndexCheck.validate(database, COLLECTION, findings);
        IndexCheck.validate(database, SharedCounter.COLLECTION, findings);
        return stored.size();
    }

    private static Map<String, Long> versionsOf(ClientLedger ledger, Map<String, Document> stored) {
        var versions = new HashMap<String, Long>();
        stored.forEach((id, document) -> {
            if (ledger.owns(id)) {
                versions.put(id, UniformDocument.version(document));
            }
        });
        return versions;
    }

    private long acknowledged() {
        return ledgers.stream().mapToLong(ClientLedger::acknowledged).sum() + counter.acknowledged();
    }
}
