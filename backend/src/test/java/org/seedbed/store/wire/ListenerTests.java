package org.seedbed.store.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.MongoServerNotYetImplementedException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seedbed.store.wire.scram.Credentials;

@Timeout(30)
class ListenerTests {
    private static final Document PING = new Document("ping", 1).append("$db", "admin");

    private final RecordingHandler handler = new RecordingHandler();

    @Test
    void handsOverTheDocumentsOfADriverAsTheyWereSent() {
        var sent = new org.bson.Document("_id", "a").append("name", "蜜坊").append("price", 1050L);
        try (var store = new TestStore(handler);
                var client = store.client()) {
            var shops = client.getDatabase("shop").getCollection("shops");
            assertThat(shops.insertMany(List.of(sent, new org.bson.Document("_id", "b")))
                            .wasAcknowledged())
                    .isTrue();
        }

        var insert = handler.requests.get(0);
        assertThat(insert.command()).isEqualTo("insert");
        assertThat(insert.body()).containsEntry("insert", "shops").doesNotContainKey("documents");
        assertThat(insert.rawDocuments("documents")).hasSize(2).first().isEqualTo(encoded(sent));
        assertThat(insert.documents("documents")).last().isEqualTo(new Document("_id", "b"));
    }

    @Test
    void handsOverMegabytes() {
        var large = "x".repeat(1_000_000);
        try (var store = new TestStore(handler);
                var client = store.client("seedbed:secret@", "&maxPoolSize=1")) {
            var shops = client.getDatabase("shop").getCollection("shops");
            for (int i = 0; i < 5; i++) {
                shops.insertMany(List.of(new org.bson.Document("name", large), new org.bson.Document("name", large)));
                shops.insertOne(new org.bson.Document("name", "small"));
            }
        }

        assertThat(handler.requests).hasSize(10);
        assertThat(handler.requests.get(8).documents("documents"))
                .allSatisfy(document -> assertThat(document).containsEntry("name", large));
    }

    @Test
    void answersWhatTheHandlerRefusesWithItsCode() {
        assertThat(answerTo(new MongoServerError(ErrorCode.DuplicateKey, "taken")))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(11000))
                .satisfies(refused -> assertThat(refused.getErrorCodeName()).isEqualTo("DuplicateKey"));
        assertThat(answerTo(new MongoServerException("no such thing")))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(2))
                .hasMessageContaining("no such thing");
        assertThat(answerTo(new MongoServerNotYetImplementedException(1, "That"))
                        .getCode())
                .isEqualTo(238);
    }

    @Test
    void answersMistakesOfTheHandlerAsSuch() {
        assertThat(answerTo(new IllegalStateException("out of order")))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(1))
                .satisfies(refused -> assertThat(refused.getErrorCodeName()).isEqualTo("InternalError"))
                .satisfies(refused -> assertThat(refused.getErrorMessage()).isEqualTo("out of order"));
        assertThat(answerTo(new StackOverflowError()).getErrorMessage()).isEqualTo("StackOverflowError");
    }

    @Test
    void answersAReplyThatCannotBeEncodedAsAMistake() {
        try (var store = new TestStore(request -> new Document("thing", new Object()));
                var client = store.client()) {
            assertThatExceptionOfType(MongoCommandException.class)
                    .isThrownBy(() -> client.getDatabase("shop").runCommand(new org.bson.Document("dance", 1)))
                    .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(1));
        }
    }

    @Test
    void refusesACommandBeforeSignIn() throws IOException {
        try (var store = new TestStore(handler);
                var connection = store.connect()) {
            for (var command : List.of("insert", "whatsmyuri", "connectionStatus", "getLog", "listDatabases")) {
                assertThat(connection.command(new Document(command, 1).append("$db", "shop")))
                        .containsEntry("ok", 0.0)
                        .containsEntry("code", 13)
                        .containsEntry("codeName", "Unauthorized")
                        .containsEntry("errmsg", "Command " + command + " requires authentication");
            }
        }
        assertThat(handler.requests).isEmpty();
    }

    @Test
    void answersGreetingsBeforeSignIn() throws IOException {
        try (var store = new TestStore(handler);
                var connection = store.connect()) {
            assertThat(connection.command(new Document("hello", 1).append("$db", "admin")))
                    .containsEntry("isWritablePrimary", true)
                    .containsEntry("localTime", TestStore.NOW)
                    .containsEntry("maxWireVersion", 21)
                    .containsEntry("readOnly", false)
                    .doesNotContainKeys("logicalSessionTimeoutMinutes", "topologyVersion");
            assertThat(connection.command(PING)).containsExactly(Map.entry("ok", 1.0));
            assertThat(connection.command(new Document("buildInfo", 1).append("$db", "admin")))
                    .containsEntry("version", "7.0.0");
        }
    }

    @Test
    void answersTheCommandsAboutTheConnectionItself() {
        try (var store = new TestStore(handler);
                var client = store.client()) {
            var admin = client.getDatabase("admin");
            var status = admin.runCommand(new org.bson.Document("connectionStatus", 1));

            assertThat(status.get("authInfo", org.bson.Document.class)
                            .getList("authenticatedUsers", org.bson.Document.class))
                    .containsExactly(new org.bson.Document("user", "seedbed").append("db", "admin"));
            assertThat(admin.runCommand(new org.bson.Document("whatsmyuri", 1)).getString("you"))
                    .startsWith("127.0.0.1:");
        }
        assertThat(handler.requests).isEmpty();
    }

    @Test
    void answersTheOldKindOfGreetingAndNoOtherOldMessage() throws IOException {
        try (var store = new TestStore(handler);
                var connection = store.connect()) {
            connection.send(RawConnection.query(7, "admin.$cmd", new Document("isMaster", 1)));
            assertThat(connection.reply()).isNotNull().satisfies(reply -> {
                assertThat(reply.to()).isEqualTo(7);
                assertThat(reply.body()).containsEntry("ismaster", true).containsEntry("helloOk", true);
            });

            connection.send(RawConnection.query(8, "admin.$cmd", new Document("ping", 1)));
            assertThat(connection.reply())
                    .isNotNull()
                    .satisfies(reply -> assertThat(reply.body()).containsEntry("code", 352));

            connection.send(RawConnection.query(9, "shop.shops", new Document("isMaster", 1)));
            assertThat(connection.reply())
                    .isNotNull()
                    .satisfies(reply -> assertThat(reply.body()).containsEntry("code", 352));
        }
    }

    @Test
    void doesNotAnswerAMessageThatWantsNoReply() throws IOException {
        var ping = RawConnection.body(PING);
        var nonsense = RawConnection.body(new Document("ping", 1));
        try (var store = new TestStore(handler);
                var connection = store.connect()) {
            connection.send(RawConnection.join(
                    RawConnection.message(1, 2, ping),
                    RawConnection.message(2, 2, nonsense),
                    RawConnection.message(3, 0, ping)));

            assertThat(connection.reply())
                    .isNotNull()
                    .satisfies(reply -> assertThat(reply.to()).isEqualTo(3));
        }
    }

    @Test
    void hearsADriverThatWantsNoReply() {
        try (var store = new TestStore(handler);
                var client = store.client("seedbed:secret@", "&maxPoolSize=1")) {
            var shops = client.getDatabase("shop").getCollection("shops");
            shops.withWriteConcern(WriteConcern.UNACKNOWLEDGED).insertOne(new org.bson.Document("_id", "a"));
            shops.insertOne(new org.bson.Document("_id", "b"));
        }

        assertThat(handler.requests)
                .extracting(request -> request.documents("documents"))
                .containsExactly(List.of(new Document("_id", "a")), List.of(new Document("_id", "b")));
    }

    @Test
    void skipsAChecksum() throws IOException {
        var ping = RawConnection.body(PING);
        try (var store = new TestStore(handler);
                var connection = store.connect()) {
            connection.send(RawConnection.message(1, 1, ping, RawConnection.number(0xBAD)));

            assertThat(connection.reply())
                    .isNotNull()
                    .satisfies(reply -> assertThat(reply.body()).containsEntry("ok", 1.0));
        }
    }

    @Test
    void refusesConnectionsBeyondTheMostUntilOneEnds() throws Exception {
        var credentials = Credentials.of("seedbed", "secret", new SecureRandom());
        var commands = new ConnectionCommands(new Greeting(Clock.systemUTC(), () -> false), handler);
        try (var listener = Listener.open(0, credentials, commands, 2)) {
            try (var one = new RawConnection(listener.port());
                    var other = new RawConnection(listener.port())) {
                assertThat(one.command(PING)).containsEntry("ok", 1.0);
                assertThat(other.command(PING)).containsEntry("ok", 1.0);
                assertThat(isWelcome(listener.port())).isFalse();
            }
            Awaitility.await().until(() -> isWelcome(listener.port()));
        }
    }

    @Test
    void closesPromptlyWhileClientsAreConnected() throws IOException {
        var store = new TestStore(handler);
        try (var client = store.client();
                var idle = store.connect()) {
            client.getDatabase("shop").runCommand(new org.bson.Document("dance", 1));

            long start = System.nanoTime();
            store.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(idle.reply()).isNull();
        }
    }

    @Test
    void letsACommandInProgressFinishBeforeItCloses() throws Exception {
        var isStarted = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        CommandHandler slow = request -> {
            isStarted.countDown();
            await(mayFinish);
            return new Document("ok", 1.0);
        };
        var store = new TestStore(slow);
        try (var client = store.client()) {
            var reply = inItsOwnThread(() -> client.getDatabase("shop").runCommand(new org.bson.Document("dance", 1)));
            await(isStarted);
            var closing = inItsOwnThread(() -> {
                store.close();
                return true;
            });
            Awaitility.await().until(() -> !isWelcome(store.port()));
            assertThat(closing).isNotDone();
            mayFinish.countDown();

            assertThat(reply.get(5, TimeUnit.SECONDS)).containsEntry("ok", 1.0);
            closing.get(5, TimeUnit.SECONDS);
        }
    }

    /** The common pool has a single thread on two cores, and the two calls have to be under way together. */
    private static <T> FutureTask<T> inItsOwnThread(Callable<T> call) {
        var task = new FutureTask<>(call);
        new Thread(task, "listener-test").start();
        return task;
    }

    private static boolean isWelcome(int port) throws IOException {
        try (var connection = new RawConnection(port)) {
            return connection.command(PING).get("ok").equals(1.0);
        } catch (IOException closed) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MongoCommandException answerTo(Throwable thrown) {
        CommandHandler failing = request -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        };
        try (var store = new TestStore(failing);
                var client = store.client()) {
            client.getDatabase("shop").runCommand(new org.bson.Document("dance", 1));
            throw new AssertionError("not refused");
        } catch (MongoCommandException refused) {
            return refused;
        }
    }

    private static byte[] encoded(org.bson.Document document) {
        var out = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(out),
                        document,
                        EncoderContext.builder().build());
        return out.toByteArray();
    }
}
