package org.seedbed.store.wire;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.seedbed.store.wire.scram.Credentials;

/** A listener with one user, and the drivers that call on it. */
final class TestStore implements AutoCloseable {
    static final String USER = "seedbed";
    static final String SECRET = "secret";
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final Listener listener;

    TestStore(CommandHandler handler) {
        var credentials = Credentials.of(USER, SECRET, new SecureRandom());
        listener = Listener.open(0, credentials, handler, Clock.fixed(NOW, ZoneOffset.UTC), () -> false);
    }

    int port() {
        return listener.port();
    }

    RawConnection connect() throws IOException {
        return new RawConnection(port());
    }

    MongoClient client() {
        return client(USER + ":" + SECRET + "@", "");
    }

    MongoClient client(String userInfo, String options) {
        return MongoClients.create("mongodb://" + userInfo + "127.0.0.1:" + port()
                + "/shop?authSource=admin&retryWrites=false&serverSelectionTimeoutMS=5000" + options);
    }

    @Override
    public void close() {
        listener.close();
    }
}
