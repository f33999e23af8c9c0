package org.seedbed.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/** Puts into a folder's store and looks at it, opening and closing it. */
final class Contents {
    private Contents() {}

    static void change(Path folder, Consumer<MongoDatabase> work) {
        try (var store = EmbeddedStore.open(folder);
                var client = MongoClients.create(store.connectionString())) {
            work.accept(client.getDatabase("seedbed"));
        }
    }

    /** A store with this one shop. */
    static void write(Path folder, String shop) {
        change(folder, database -> {
            database.getCollection("shops").drop();
            database.getCollection("shops").insertOne(new Document("_id", shop));
        });
    }

    static List<String> shops(Path folder) {
        var shops = new ArrayList<String>();
        change(folder, database -> {
            assertValid(database);
            database.getCollection("shops").find().forEach(shop -> shops.add(shop.getString("_id")));
        });
        return shops;
    }

    static void assertValid(MongoDatabase database) {
        for (var collection : database.listCollectionNames()) {
            assertThat(database.runCommand(new Document("validate", collection)))
                    .containsEntry("valid", true);
        }
    }
}
