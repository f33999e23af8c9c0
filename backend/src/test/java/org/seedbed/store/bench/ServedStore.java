package org.seedbed.store.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;
import org.seedbed.store.EmbeddedStore;

/** A store that serves a folder, reached by one client alone on its connection or by many at once. */
final class ServedStore implements AutoCloseable {
    private static final Document PING = new Document("ping", 1);

    private final Runnable shutDown;
    private final ConnectionString address;
    private final MongoClient alone;
    private final MongoClient many;

    private ServedStore(String connectionString, Runnable shutDown) {
        this.shutDown = shutDown;
        this.address = new ConnectionString(connectionString);
        this.alone = connect(1);
        this.many = connect(64);
    }

    static ServedStore embedded(Path folder) {
        var store = EmbeddedStore.open(folder);
        return new ServedStore(store.connectionString(), store::close);
    }

    static ServedStore stock(Path folder) {
        var store = StockStore.open(folder);
        return new ServedStore(store.connectionString(), store::close);
    }

    private MongoClient connect(int connections) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .applyToConnectionPoolSettings(pool -> pool.maxSize(connections))
                .build());
    }

    /** The database over a single connection, for latencies. */
    MongoDatabase alone() {
        return alone.getDatabase(name());
    }

    /** The database over as many connections as there are clients. */
    MongoDatabase shared() {
        return many.getDatabase(name());
    }

    private String name() {
        var database = address.getDatabase();
        return database == null ? "seedbed" : database;
    }

    void ping() {
        alone().runCommand(PING);
    }

    @Override
    public void close() {
        alone.close();
        many.close();
        shutDown.run();
    }
}
