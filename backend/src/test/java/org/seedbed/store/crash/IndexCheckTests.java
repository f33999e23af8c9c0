package org.seedbed.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedbed.store.EmbeddedStore;

/** The check is given another picture of the documents than the store has, which is all that it can see of a broken index. */
class IndexCheckTests {
    @TempDir
    private Path folder;

    @Test
    void agreesWithAStoreThatIsWell() {
        assertThat(disagreements(stored -> {})).isZero();
    }

    @Test
    void missesADocumentInEveryIndexFromBothSides() {
        assertThat(disagreements(stored -> stored.put("c1-50", UniformDocument.of("c1-50", 4))))
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void noticesADocumentThatIsInTheIndexesAlone() {
        assertThat(disagreements(stored -> stored.remove("c1-7"))).isGreaterThanOrEqualTo(5);
    }

    @Test
    void noticesADocumentUnderTheKeysOfAnotherVersion() {
        assertThat(disagreements(stored -> stored.put("c1-7", UniformDocument.of("c1-7", 8))))
                .isGreaterThanOrEqualTo(5);
    }

    private long disagreements(Consumer<Map<String, Document>> distortion) {
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(store.connectionString())) {
            var documents = client.getDatabase("seedbed").getCollection(CrashRun.COLLECTION);
            IndexCheck.createIndexes(documents);
            var stored = new HashMap<String, Document>();
            for (var number = 0; number < 20; number++) {
                var document = UniformDocument.of("c1-" + number, number);
                documents.insertOne(document);
                stored.put("c1-" + number, document);
            }
            distortion.accept(stored);
            var findings = new Findings(words -> {});
            new IndexCheck(documents, stored, findings).check();
            return findings.outcome(1, 0).indexDisagreements();
        }
    }
}
