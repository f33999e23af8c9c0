package org.seedbed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTests {
    @TempDir
    private Path folder;

    @Test
    void keepsDocumentsFromOneOpeningToTheNext() {
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(store.connectionString())) {
            client.getDatabase("seedbed")
                    .getCollection("shops")
                    .insertOne(new Document("_id", "a").append("name", "蜜坊"));
        }

        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(store.connectionString())) {
            assertThat(client.getDatabase("seedbed")
                            .getCollection("shops")
                            .find()
                            .first())
                    .containsEntry("name", "蜜坊");
        }
    }

    @Test
    void refusesASecondOwnerByNamingTheFolderAndTheProcess() {
        try (var store = EmbeddedStore.open(folder)) {
            assertThat(store.connectionString()).startsWith("mongodb://seedbed:");
            assertThatExceptionOfType(StoreInUse.class)
                    .isThrownBy(() -> EmbeddedStore.open(folder))
                    .withMessageContainingAll(
                            folder.toString(),
                            Long.toString(ProcessHandle.current().pid()),
                            "--data");
        }
    }
}
