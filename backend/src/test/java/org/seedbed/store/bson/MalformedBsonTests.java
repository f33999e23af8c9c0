package org.seedbed.store.bson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes that are no document: whatever they are, they are refused or read, and the check and the reading agree. */
class MalformedBsonTests {
    @Test
    void refusesEveryDocumentCutShort() {
        var samples = new BsonSamples(3);
        for (int i = 0; i < 200; i++) {
            var bytes = Bson.encode(samples.document());
            for (int length = 0; length < bytes.length; length++) {
                assertRefused(Arrays.copyOf(bytes, length));
            }
        }
    }

    @Test
    void readsBrokenBytesOrRefusesThemAndCheckAgrees() {
        var samples = new BsonSamples(4);
        var random = new Random(4);
        for (int i = 0; i < 8_000; i++) {
            var bytes = Bson.encode(samples.document());
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertReadOrRefused(bytes);
        }
    }

    @Test
    void refusesLengthsThatLie() {
        var samples = new BsonSamples(5);
        var random = new Random(5);
        int[] lies = {-1, 0, 1, 2, 3, 4, 5, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 3, 1 << 24};
        for (int i = 0; i < 8_000; i++) {
            var bytes = Bson.encode(samples.document());
            int lie = lies[random.nextInt(lies.length)];
            int place = random.nextInt(bytes.length - 3);
            for (int at = 0; at < 4; at++) {
                bytes[place + at] = (byte) (lie >>> 8 * at);
            }
            assertReadOrRefused(bytes);
        }
    }

    @Test
    void refusesTextsThatDoNotEnd() {
        var unended = Bson.encode(new Document("a", "b"));
        unended[unended.length - 2] = 'c';
        var empty = new byte[] {12, 0, 0, 0, 2, 'a', 0, 0, 0, 0, 0, 0};

        assertRefused(unended);
        assertRefused(empty);
        assertRefused(new byte[] {8, 0, 0, 0, 10, 'a', 'b', 'c'});
    }

    @Test
    void refusesBytesBehindTheEnd() {
        var bytes = Bson.encode(new Document("a", 1));

        assertThatExceptionOfType(MalformedBson.class)
                .isThrownBy(() -> Bson.check(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    /** Whatever else is thrown fails the test. */
    private static void assertReadOrRefused(byte[] bytes) {
        boolean readable = accepts(() -> Bson.decode(bytes));
        assertThat(accepts(() -> Bson.check(bytes)))
                .as(() -> Arrays.toString(bytes))
                .isEqualTo(readable
                        && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt() == bytes.length);
    }

    private static boolean accepts(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (MalformedBson refused) {
            return false;
        }
    }

    private static void assertRefused(byte[] bytes) {
        assertThatExceptionOfType(MalformedBson.class).isThrownBy(() -> Bson.decode(bytes));
        assertThatExceptionOfType(MalformedBson.class).isThrownBy(() -> Bson.check(bytes));
    }
}
