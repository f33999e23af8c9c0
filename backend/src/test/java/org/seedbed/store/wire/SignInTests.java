package org.seedbed.store.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTests {
    private final RecordingHandler handler = new RecordingHandler();
    private final TestStore store = new TestStore(handler);

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&authMechanism=SCRAM-SHA-256"})
    void letsInADriverThatKnowsTheSecret(String options) {
        try (var client = store.client("seedbed:secret@", options)) {
            client.getDatabase("shop").runCommand(new org.bson.Document("dance", 1));
        }

        assertThat(handler.requests).singleElement().satisfies(request -> {
            assertThat(request.command()).isEqualTo("dance");
            assertThat(request.database()).isEqualTo("shop");
            assertThat(request.client().isSignedIn()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"seedbed:wrong@", "stranger:secret@"})
    void refusesADriverThatDoesNot(String userInfo) {
        try (var client = store.client(userInfo, "&authMechanism=SCRAM-SHA-256")) {
            assertThatExceptionOfType(MongoSecurityException.class)
                    .isThrownBy(() -> dance(client))
                    .withCauseInstanceOf(MongoCommandException.class)
                    .satisfies(refused -> assertThat(refused.getCause())
                            .hasMessageContaining("18")
                            .hasMessageContaining("Authentication failed."));
        }
        assertThat(handler.requests).isEmpty();
    }

    @Test
    void refusesADriverThatDoesNotSignIn() {
        try (var client = store.client("", "")) {
            assertThatExceptionOfType(MongoCommandException.class)
                    .isThrownBy(() -> dance(client))
                    .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(13))
                    .withMessageContaining("Command dance requires authentication");
        }
        assertThat(handler.requests).isEmpty();
    }

    @Test
    void refusesToActForAnybodyAfterLoggingOut() {
        try (var client = store.client("seedbed:secret@", "&maxPoolSize=1")) {
            dance(client);
            client.getDatabase("admin").runCommand(new org.bson.Document("logout", 1));

            assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> dance(client));
        }
    }

    @Test
    void closesTheConnectionAfterThreeFailures() throws IOException {
        try (var connection = store.connect()) {
            for (int i = 0; i < 3; i++) {
                assertThat(connection.command(saslStart("SCRAM-SHA-256", "garbage")))
                        .containsEntry("code", 18);
            }

            assertThat(connection.reply()).isNull();
        }
    }

    @Test
    void refusesOtherMechanisms() throws IOException {
        try (var connection = store.connect()) {
            assertThat(connection.command(saslStart("PLAIN", "user"))).containsEntry("code", 334);
        }
    }

    @Test
    void refusesToContinueWhatWasNotStarted() throws IOException {
        try (var connection = store.connect()) {
            assertThat(connection.command(saslContinue(new byte[0]))).containsEntry("code", 18);
        }
    }

    @Test
    void doesNotTakeTheEmptyExchangeForAProof() throws IOException {
        try (var connection = store.connect()) {
            assertThat(connection.command(saslStart("SCRAM-SHA-256", "n,,n=seedbed,r=abc")))
                    .containsEntry("ok", 1.0)
                    .containsEntry("done", false);
            assertThat(connection.command(saslContinue(new byte[0]))).containsEntry("code", 18);
            assertThat(connection.command(saslContinue(new byte[0]))).containsEntry("code", 18);
            assertThat(connection.command(new Document("dance", 1).append("$db", "shop")))
                    .containsEntry("code", 13);
        }
    }

    @Test
    void greetsAClientWhoseSpeculationFails() throws IOException {
        try (var connection = store.connect()) {
            var hello = new Document("hello", 1)
                    .append("speculativeAuthenticate", saslStart("SCRAM-SHA-256", "garbage"))
                    .append("$db", "admin");

            assertThat(connection.command(hello)).containsEntry("ok", 1.0).doesNotContainKey("speculativeAuthenticate");
        }
    }

    private static void dance(MongoClient client) {
        client.getDatabase("shop").runCommand(new org.bson.Document("dance", 1));
    }

    private static Document saslStart(String mechanism, String payload) {
        return new Document("saslStart", 1)
                .append("mechanism", mechanism)
                .append("payload", new BinData(payload.getBytes(StandardCharsets.UTF_8)))
                .append("$db", "admin");
    }

    private static Document saslContinue(byte[] payload) {
        return new Document("saslContinue", 1)
                .append("conversationId", 1)
                .append("payload", new BinData(payload))
                .append("$db", "admin");
    }
}
