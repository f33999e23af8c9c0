package org.seedbed.store.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.wire.RawConnection.MESSAGE;
import static org.seedbed.store.wire.RawConnection.body;
import static org.seedbed.store.wire.RawConnection.frame;
import static org.seedbed.store.wire.RawConnection.join;
import static org.seedbed.store.wire.RawConnection.message;
import static org.seedbed.store.wire.RawConnection.number;
import static org.seedbed.store.wire.RawConnection.sequence;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedbed.store.bson.Bson;

@Timeout(30)
class HostileFramesTests {
    private static final TestStore STORE = new TestStore(new RecordingHandler());
    private static final Document PING = new Document("ping", 1).append("$db", "admin");

    @AfterAll
    static void close() {
        STORE.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void closesAConnectionThatHasLostItsPlace(String name, byte[] bytes) throws IOException {
        try (var connection = STORE.connect()) {
            connection.send(bytes);

            assertThat(connection.reply()).isNull();
        }
        assertServesOthers();
    }

    static List<Arguments> closesAConnectionThatHasLostItsPlace() {
        return List.of(
                Arguments.of("huge length", join(number(Integer.MAX_VALUE), new byte[12])),
                Arguments.of("longer than a stranger may", join(number(64 * 1024 + 1), new byte[12])),
                Arguments.of("negative length", join(number(-1), new byte[12])),
                Arguments.of("shorter than a header", join(number(15), new byte[12])),
                Arguments.of("no length", new byte[16]),
                Arguments.of("text of another protocol", "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes()),
                Arguments.of("unknown operation", frame(1, 12345, new byte[20])),
                Arguments.of("compressed", frame(1, 2012, new byte[20])),
                Arguments.of("no flags", frame(1, MESSAGE, new byte[3])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answersAWholeMessageThatMakesNoSense(String name, byte[] bytes, int code) throws IOException {
        try (var connection = STORE.connect()) {
            connection.send(bytes);

            assertThat(connection.reply())
                    .isNotNull()
                    .satisfies(reply ->
                            assertThat(reply.body()).containsEntry("ok", 0.0).containsEntry("code", code));
            assertThat(connection.command(PING)).containsEntry("ok", 1.0);
        }
        assertServesOthers();
    }

    static List<Arguments> answersAWholeMessageThatMakesNoSense() {
        var documents = sequence("documents", List.of(new Document("_id", 1)));
        return List.of(
                Arguments.of("unknown required flag", message(1, 4, body(PING)), 223),
                Arguments.of("no section", message(1, 0), 17),
                Arguments.of("no body", message(1, 0, documents), 17),
                Arguments.of("two bodies", message(1, 0, body(PING), body(PING)), 17),
                Arguments.of("unknown section", message(1, 0, body(PING), new byte[] {2}), 17),
                Arguments.of("section without a length", message(1, 0, body(PING), new byte[] {1, 0}), 17),
                Arguments.of(
                        "section that overruns", message(1, 0, join(new byte[] {1}, number(1000), new byte[9])), 17),
                Arguments.of("section of negative length", message(1, 0, join(new byte[] {1}, number(-9))), 17),
                Arguments.of(
                        "section without a name",
                        message(1, 0, join(new byte[] {1}, number(6), new byte[] {65, 65})),
                        17),
                Arguments.of(
                        "document that overruns its section", message(1, 0, overrunningSequence(), body(PING)), 22),
                Arguments.of("two sequences of one name", message(1, 0, body(PING), documents, documents), 17),
                Arguments.of(
                        "sequence also in the body",
                        message(1, 0, body(PING.clone().append("documents", List.of())), documents),
                        17),
                Arguments.of("no command", message(1, 0, body(new Document())), 17),
                Arguments.of("no database", message(1, 0, body(new Document("ping", 1))), 17),
                Arguments.of("body that overruns", message(1, 0, join(new byte[1], number(1000), new byte[1])), 22),
                Arguments.of("body of negative length", message(1, 0, join(new byte[1], number(-5), new byte[1])), 22),
                Arguments.of(
                        "body without an end", message(1, 0, join(new byte[1], number(6), new byte[] {8, 65})), 22),
                Arguments.of("value that overruns", message(1, 0, valueOf(0x02, 1_000_000)), 22),
                Arguments.of("huge value", message(1, 0, valueOf(0x05, Integer.MAX_VALUE)), 22),
                Arguments.of("value of negative length", message(1, 0, valueOf(0x02, -2)), 22),
                Arguments.of("unknown type", message(1, 0, valueOf(0x55, 1)), 22),
                Arguments.of("nested a thousand deep", message(1, 0, join(new byte[1], nested(1_000))), 22),
                Arguments.of("checksum that is not there", frame(1, MESSAGE, number(1)), 17),
                Arguments.of("greeting that ends too early", frame(1, RawConnection.QUERY, number(0)), 17));
    }

    @Test
    void doesNotWaitForTheRestOfAMessageWhoseSenderIsGone() throws IOException {
        try (var connection = STORE.connect()) {
            connection.send(join(number(1000), new byte[100]));
            connection.endSending();

            assertThat(connection.reply()).isNull();
        }
        assertServesOthers();
    }

    @Test
    void survivesMessagesThatWereDamagedAtRandom() throws IOException {
        var random = new Random(7);
        byte[] sound = message(1, 0, body(PING), sequence("documents", List.of(PING, new Document("a", "text"))));
        for (int i = 0; i < 500; i++) {
            byte[] damaged = sound.clone();
            for (int j = 0; j < 3; j++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            try (var connection = STORE.connect()) {
                connection.send(damaged);
                connection.endSending();
                connection.reply();
            }
        }
        assertServesOthers();
    }

    private static void assertServesOthers() throws IOException {
        try (var connection = STORE.connect()) {
            assertThat(connection.command(PING)).containsEntry("ok", 1.0);
        }
    }

    private static byte[] overrunningSequence() {
        return join(new byte[] {1}, number(4 + 2 + 6), new byte[] {'a', 0}, number(20), new byte[] {8, 0});
    }

    private static byte[] valueOf(int type, int length) {
        byte[] value = join(new byte[] {(byte) type, 'a', 0}, number(length), new byte[] {0, 0, 0});
        return join(new byte[1], number(value.length + 4), value);
    }

    private static byte[] nested(int depth) {
        byte[] document = Bson.encode(PING);
        for (int i = 0; i < depth; i++) {
            document = join(number(document.length + 8), new byte[] {3, 'a', 0}, document, new byte[1]);
        }
        return document;
    }
}
