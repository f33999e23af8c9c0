package org.seedbed.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.seedbed.store.transfer.TransferProblem;

/** The database that a connection string names, on a server that must answer soon. */
final class DatabaseAccess {
    private static final String DATABASE = "seedbed";
    private static final int SECONDS_TO_ANSWER = 10;

    private DatabaseAccess() {}

    static void use(String uri, Consumer<MongoDatabase> work) {
        var address = parse(uri);
        var name = address.getDatabase();
        var settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS))
                .applyConnectionString(address)
                .build();
        try (var client = MongoClients.create(settings)) {
            work.accept(client.getDatabase(name == null ? DATABASE : name));
        }
    }

    private static ConnectionString parse(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new TransferProblem("--uri: " + e.getMessage());
        }
    }
}
