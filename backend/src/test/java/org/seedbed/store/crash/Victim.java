package org.seedbed.store.crash;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The store in a process of its own, and a client connected to it. */
final class Victim implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final ConnectionString address;
    private final MongoClient client;

    private Victim(Process process, String connectionString) {
        this.process = process;
        this.address = new ConnectionString(connectionString);
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .retryReads(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build());
    }

    static Victim start(Path folder) {
        var log = folder.resolveSibling("victim.log");
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StoreVictim.class.getName(),
                            folder.toString())
                    .redirectError(Redirect.appendTo(log.toFile()))
                    .start();
            var address = process.inputReader().readLine();
            if (address == null) {
                throw new IllegalStateException("The store did not open: " + Files.readString(log));
            }
            return new Victim(process, address);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the store", e);
        }
    }

    MongoDatabase database() {
        var name = address.getDatabase();
        return client.getDatabase(name == null ? "seedbed" : name);
    }

    /** SIGKILL, which is what destroying forcibly is on Unix; answers when the process is gone. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void disconnect() {
        client.close();
    }

    /** Lets the store close itself. */
    @Override
    public void close() {
        client.close();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The store did not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while the store ended", e);
        }
    }
}
