package org.seedbed.store.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.store.EveryType;

class ExtendedJsonTests {
    private static RawBsonDocument raw(BsonDocument document) {
        return new RawBsonDocument(document, new BsonDocumentCodec());
    }

    static Stream<BsonDocument> documents() {
        return Stream.of(EveryType.documents(), EveryType.refusedByTheStore()).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("documents")
    void readsTheBytesOfWhatItHasWrittenOnOneLine(BsonDocument document) {
        var line = ExtendedJson.write(raw(document));

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(ExtendedJson.read(line).getByteBuffer().asNIO())
                .isEqualTo(raw(document).getByteBuffer().asNIO());
    }

    @Test
    void writesTypesAsTheSpecificationHasThem() {
        assertThat(ExtendedJson.write(new BsonDocument("a", new BsonInt32(1)).append("b", new BsonDouble(-0.0))))
                .isEqualTo("{\"a\": {\"$numberInt\": \"1\"}, \"b\": {\"$numberDouble\": \"-0.0\"}}");
    }

    @Test
    void takesOneNotANumberForAnother() {
        var other = new BsonDocument("a", new BsonDouble(Double.longBitsToDouble(0xFFF8_0000_0000_0000L)));

        assertThat(ExtendedJson.write(raw(other))).isEqualTo("{\"a\": {\"$numberDouble\": \"NaN\"}}");
    }

    @Test
    void refusesDocumentsThatLookLikeValues() {
        var number = new BsonDocument("a", new BsonDocument("$numberInt", new BsonString("1")));
        var id = new BsonDocument("a", new BsonDocument("$oid", new BsonObjectId()));

        assertThatIllegalArgumentException().isThrownBy(() -> ExtendedJson.write(raw(number)));
        assertThatIllegalArgumentException().isThrownBy(() -> ExtendedJson.write(raw(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "[]",
                "{",
                "{\"a\": }",
                "{\"a\": 1}{}",
                "{\"a\": 1}, ",
                "{\"a\": {\"$oid\": \"x\"}}",
                "{\"a\": {\"$numberInt\": \"99999999999\"}}",
                "{\"a\": {\"$numberDecimal\": \"many\"}}",
                "{\"a\": {\"$date\": \"soon\"}}",
                "{\"a\": {\"$binary\": {\"base64\": \"!\", \"subType\": \"00\"}}}"
            })
    void refusesWhatIsNotOneDocument(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExtendedJson.read(line))
                .withMessageMatching("(?s).+");
    }
}
