package org.seedbed.store.bson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDbPointer;
import org.bson.BsonDocument;
import org.bson.ByteBufNIO;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsonTests {
    private static final int DOCUMENTS = 3_000;
    private static final int DEEPEST = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{v: {$numberDouble: '1.5'}}",
                "{v: {$numberDouble: '-0.0'}}",
                "{v: {$numberDouble: 'NaN'}}",
                "{v: 'text'}",
                "{v: ''}",
                "{v: {}}",
                "{v: {w: {x: []}}}",
                "{v: [1, 'a', null, [2]]}",
                "{v: {$binary: {base64: 'AQID', subType: '00'}}}",
                "{v: {$binary: {base64: 'AQID', subType: '05'}}}",
                "{v: {$binary: {base64: 'AAAAAgECAwQ=', subType: '02'}}}",
                "{v: {$binary: {base64: 'AQIDBAUGBwgJCgsMDQ4PEA==', subType: '04'}}}",
                "{v: {$binary: {base64: 'AQIDBAUGBwgJCgsMDQ4PEA==', subType: '03'}}}",
                "{v: {$binary: {base64: 'AQ==', subType: '04'}}}",
                "{v: {$binary: {base64: '', subType: '80'}}}",
                "{v: {$oid: '0123456789abcdef01234567'}}",
                "{v: true, w: false}",
                "{v: {$date: {$numberLong: '-1'}}}",
                "{v: null}",
                "{v: {$regularExpression: {pattern: '^a.b', options: 'im'}}}",
                "{v: {$code: 'f()'}}",
                "{v: {$numberInt: '-2147483648'}}",
                "{v: {$timestamp: {t: 4294967295, i: 1}}}",
                "{v: {$numberLong: '-9223372036854775808'}}",
                "{v: {$numberDecimal: '9.999999999999999999999999999999999E+6144'}}",
                "{v: {$numberDecimal: '-0E-6176'}}",
                "{v: {$numberDecimal: 'NaN'}}",
                "{v: {$minKey: 1}, w: {$maxKey: 1}}",
                "{'': 1, '蜜 坊': 2}"
            })
    void givesBackTheBytesOfEveryType(String json) {
        var bytes = official(BsonDocument.parse(json));

        assertThat(Bson.encode(Bson.decode(bytes))).isEqualTo(bytes);
        Bson.check(bytes);
    }

    @Test
    void writesAndReadsWhatTheDriverDoes() {
        var samples = new BsonSamples(1);
        for (int i = 0; i < DOCUMENTS; i++) {
            var bytes = Bson.encode(samples.document());

            assertThat(official(official(bytes))).isEqualTo(bytes);
            assertThat(Bson.encode(Bson.decode(bytes))).isEqualTo(bytes);
            Bson.check(bytes);
        }
    }

    @Test
    void readsOutdatedTypesAsThoseThatTookTheirPlace() {
        assertThat(Bson.decode(official(BsonDocument.parse("{v: {$symbol: 'a'}}"))))
                .isEqualTo(new Document("v", "a"));
        assertThat(Bson.decode(official(BsonDocument.parse("{v: {$undefined: true}}"))))
                .isEqualTo(new Document("v", null));
    }

    @Test
    void refusesTypesThatNobodyWritesAnyMore() {
        assertRefused(official(BsonDocument.parse("{v: {$code: 'f()', $scope: {}}}")));
        assertRefused(official(new BsonDocument("v", new BsonDbPointer("a", new ObjectId()))));
    }

    @Test
    void readsOnlyTheFieldsAskedFor() {
        var samples = new BsonSamples(2);
        for (int i = 0; i < DOCUMENTS; i++) {
            var document = samples.document();
            var bytes = Bson.encode(document);

            assertThat(Bson.encode(Bson.decode(bytes, Set.of("a", "c", "none"))))
                    .isEqualTo(Bson.encode(only(document, "a", "c")));
        }
    }

    private static Document only(Document document, String... names) {
        var kept = document.clone();
        kept.keySet().retainAll(List.of(names));
        return kept;
    }

    /** As a driver's raw documents can hold it; MongoDB, too, looks no further than the first. */
    @Test
    void takesTheFirstOfFieldsWithTheSameName() {
        var bytes = Bson.encode(
                new Document("a", 1).append("b", null).append("x", 2).append("y", 3));
        bytes[Bson.encode(new Document("a", 1).append("b", null)).length] = 'a';
        bytes[Bson.encode(new Document("a", 1).append("b", null).append("x", 2)).length] = 'b';

        assertThat(Bson.decode(bytes)).isEqualTo(new Document("a", 1).append("b", null));
        assertThat(Bson.decode(bytes, Set.of("a", "b"))).isEqualTo(new Document("a", 1).append("b", null));
        assertThat(Bson.decode(bytes, Set.of("a", "c"))).isEqualTo(new Document("a", 1));
    }

    @Test
    void namesTheFirstField() {
        assertThat(Bson.firstField(Bson.encode(new Document("b", 1).append("a", 2))))
                .isEqualTo("b");
        assertThat(Bson.firstField(Bson.encode(new Document()))).isEmpty();
    }

    @Test
    void copiesRawDocumentsAsTheyAre() {
        var inner = new Document("a", 1L).append("b", List.of("x"));
        var raw = new RawDocument(Bson.encode(inner));

        assertThat(Bson.encode(new Document("batch", List.of(raw))))
                .isEqualTo(Bson.encode(new Document("batch", List.of(inner))));
    }

    /** Expressions of aggregations leave them in what they compute. */
    @Test
    void leavesOutWhatIsMissing() {
        var missing = Missing.getInstance();
        var document = new Document("a", List.of(missing, 1, missing, 2)).append("b", missing);

        assertThat(Bson.decode(Bson.encode(document))).isEqualTo(new Document("a", List.of(1, 2)));
        assertThat(Keys.of(List.of(missing, 1))).isEqualTo(Keys.of(List.of(1)));
    }

    @Test
    void readsFromTheMiddleOfBytes() {
        var bytes = new byte[40];
        var document = Bson.encode(new Document("a", 1));
        System.arraycopy(document, 0, bytes, 7, document.length);

        assertThat(Bson.decode(bytes, 7)).isEqualTo(new Document("a", 1));
        assertThatExceptionOfType(MalformedBson.class).isThrownBy(() -> Bson.decode(bytes, 39));
    }

    @Test
    void readsAsDeepAsMongoAllowsAndNoDeeper() {
        var deepest = nested(DEEPEST);
        Bson.check(deepest);
        assertThat(Bson.encode(Bson.decode(deepest))).isEqualTo(deepest);

        assertRefused(nested(DEEPEST + 1));
        assertRefused(nested(1_000));
        assertRefused(nested(500_000));
    }

    @Test
    void refusesToWriteWhatItCouldNotReadAgain() {
        assertUnwritable(deep(1_000));
        assertUnwritable(deep(100_000));
        assertUnwritable(new Document("a\0b", 1));
        assertUnwritable(new Document("a", new Document("\0", 1)));
    }

    private static void assertUnwritable(Document document) {
        assertThatExceptionOfType(MongoServerError.class).isThrownBy(() -> Bson.encode(document));
    }

    private static Document deep(int levels) {
        var document = new Document();
        for (int level = 1; level < levels; level++) {
            document = new Document("a", document);
        }
        return document;
    }

    /** Documents within documents, written without recursion. */
    private static byte[] nested(int levels) {
        int envelope = 8;
        var bytes = new byte[levels * envelope - 3];
        for (int level = 0; level < levels; level++) {
            int at = level * 7;
            int length = bytes.length - level * envelope;
            for (int i = 0; i < 4; i++) {
                bytes[at + i] = (byte) (length >>> 8 * i);
            }
            if (level < levels - 1) {
                bytes[at + 4] = Types.DOCUMENT;
                bytes[at + 5] = 'a';
            }
        }
        return bytes;
    }

    private static void assertRefused(byte[] bytes) {
        assertThatExceptionOfType(MalformedBson.class).isThrownBy(() -> Bson.decode(bytes));
        assertThatExceptionOfType(MalformedBson.class).isThrownBy(() -> Bson.check(bytes));
    }

    private static byte[] official(BsonDocument document) {
        var output = new BasicOutputBuffer();
        new BsonDocumentCodec()
                .encode(
                        new BsonBinaryWriter(output),
                        document,
                        EncoderContext.builder().build());
        return output.toByteArray();
    }

    private static BsonDocument official(byte[] bytes) {
        var input =
                new ByteBufferBsonInput(new ByteBufNIO(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)));
        return new BsonDocumentCodec()
                .decode(new BsonBinaryReader(input), DecoderContext.builder().build());
    }
}
