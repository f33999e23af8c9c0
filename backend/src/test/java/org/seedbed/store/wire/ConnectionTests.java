package org.seedbed.store.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seedbed.store.wire.scram.Credentials;

@Timeout(30)
class ConnectionTests {
    private final Credentials credentials = Credentials.of("seedbed", "secret", new SecureRandom());
    private final RecordingHandler handler = new RecordingHandler();
    private final ConnectionCommands commands =
            new ConnectionCommands(new Greeting(Clock.systemUTC(), () -> false), handler);
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        connections.forEach(Connection::abort);
    }

    @Test
    void waitsTenSecondsForTheFirstCommand() throws IOException {
        try (var stranger = new RawConnection(server.getLocalPort())) {
            var connection = acceptOne();
            connection.abortIfLate(in(Duration.ofSeconds(9)));
            assertThat(ping(stranger)).containsEntry("ok", 1.0);
        }
        try (var stranger = new RawConnection(server.getLocalPort())) {
            acceptOne().abortIfLate(in(Duration.ofSeconds(11)));
            assertThat(stranger.reply()).isNull();
        }
    }

    @Test
    void letsADriverWatchWithoutSigningInAsLongAsItSpeaks() throws IOException {
        try (var stranger = new RawConnection(server.getLocalPort())) {
            var connection = acceptOne();
            ping(stranger);
            ping(stranger);
            connection.abortIfLate(in(Duration.ofSeconds(55)));
            assertThat(ping(stranger)).containsEntry("ok", 1.0);

            connection.abortIfLate(in(Duration.ofSeconds(61)));
            assertThat(stranger.reply()).isNull();
        }
    }

    @Test
    void hasAllPatienceWithAClientThatHasSignedIn() {
        var acceptor = new Thread(this::acceptAll);
        acceptor.start();
        var uri = "mongodb://seedbed:secret@127.0.0.1:" + server.getLocalPort() + "/?authSource=admin&maxPoolSize=1";
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("shop").runCommand(new org.bson.Document("dance", 1));
            int id = handler.requests.get(0).client().id();
            connections.get(id).abortIfLate(in(Duration.ofDays(1)));
            client.getDatabase("shop").runCommand(new org.bson.Document("dance", 2));

            assertThat(handler.requests)
                    .extracting(request -> request.client().id())
                    .containsExactly(id, id);
        }
    }

    private Connection acceptOne() throws IOException {
        var peer = new Peer(connections.size(), "test", new SignIn(credentials));
        var connection = new Connection(server.accept(), peer, commands, ended -> {});
        connections.add(connection);
        connection.start();
        return connection;
    }

    private void acceptAll() {
        try {
            while (true) {
                acceptOne();
            }
        } catch (IOException closed) {
            assertThat(server.isClosed()).isTrue();
        }
    }

    private static Document ping(RawConnection connection) throws IOException {
        return connection.command(new Document("ping", 1).append("$db", "admin"));
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }
}
