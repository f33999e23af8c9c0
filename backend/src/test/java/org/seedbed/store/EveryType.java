package org.seedbed.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDbPointer;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScript;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonTimestamp;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Documents with every type of value that BSON has, and the values of each that are easily lost. */
public final class EveryType {
    private static final byte[] BYTES = {0, -1, 127, -128, 13, 10, 34};

    private EveryType() {}

    /** What the store keeps: all but two types that MongoDB has given up, which it refuses. */
    public static List<BsonDocument> documents() {
        var values = new ArrayList<BsonValue>();
        values.addAll(numbers());
        values.addAll(others());
        var documents = each(values);
        documents.addAll(oddKeys());
        return documents;
    }

    public static List<BsonDocument> refusedByTheStore() {
        return each(List.of(
                new BsonJavaScriptWithScope("() => a", new BsonDocument("a", new BsonInt64(1))),
                new BsonDbPointer("a.b", new ObjectId("507f1f77bcf86cd799439011"))));
    }

    private static List<BsonDocument> each(List<BsonValue> values) {
        var documents = new ArrayList<BsonDocument>();
        for (var value : values) {
            documents.add(new BsonDocument("_id", new BsonInt32(documents.size()))
                    .append("value", value)
                    .append("inArray", new BsonArray(List.of(value, new BsonArray(List.of(value)), new BsonArray())))
                    .append("nested", new BsonDocument("deeper", new BsonDocument("value", value))));
        }
        return documents;
    }

    private static List<BsonValue> numbers() {
        var values = new ArrayList<BsonValue>();
        for (int value : new int[] {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            values.add(new BsonInt32(value));
        }
        for (long value : new long[] {0, 1, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            values.add(new BsonInt64(value));
        }
        for (double value : new double[] {
            0.0,
            -0.0,
            1,
            0.1,
            1e300,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        }) {
            values.add(new BsonDouble(value));
        }
        for (var value : new String[] {
            "0",
            "-0",
            "0E-6176",
            "1.10",
            "1.1",
            "9.999999999999999999999999999999999E6144",
            "NaN",
            "Infinity",
            "-Infinity"
        }) {
            values.add(new BsonDecimal128(Decimal128.parse(value)));
        }
        // 1970, just before, the years 0001 and 9999, and those beyond them.
        for (long value : new long[] {
            0, -1, -62_135_596_800_000L, 253_402_300_799_999L, 253_402_300_800_000L, Long.MAX_VALUE, Long.MIN_VALUE
        }) {
            values.add(new BsonDateTime(value));
        }
        return values;
    }

    private static List<BsonValue> others() {
        var values = new ArrayList<BsonValue>();
        for (var value : new String[] {"", "蜜坊🐝", "\"quoted\" \\ \r\n\t\u0000\u0001\u0085\u2028 </script>"}) {
            values.add(new BsonString(value));
        }
        for (int subtype : new int[] {0, 1, 2, 3, 4, 5, 6, 0x80, 0xFF}) {
            values.add(new BsonBinary((byte) subtype, BYTES));
        }
        values.add(new BsonBinary((byte) 4, new byte[16]));
        values.add(new BsonBinary(new byte[0]));
        values.add(new BsonRegularExpression("^a/\"[\\d]\n蜜", "imsx"));
        values.add(new BsonRegularExpression(Pattern.quote(".")));
        values.add(new BsonTimestamp(1, 2));
        values.add(new BsonTimestamp(-1, -1));
        values.add(new BsonMinKey());
        values.add(new BsonMaxKey());
        values.add(BsonNull.VALUE);
        values.add(BsonBoolean.TRUE);
        values.add(BsonBoolean.FALSE);
        values.add(new BsonObjectId(new ObjectId("507f1f77bcf86cd799439011")));
        values.add(new BsonJavaScript("() => \"1\""));
        values.add(new BsonSymbol("symbol"));
        values.add(new BsonUndefined());
        values.add(new BsonDocument());
        values.add(new BsonArray());
        return values;
    }

    private static List<BsonDocument> oddKeys() {
        var first = new BsonDocument("_id", new BsonString("keys"));
        for (var key : new String[] {
            "z",
            "a",
            "10",
            "9",
            "",
            " ",
            "with.dot",
            "a$b",
            "$",
            "$unknown",
            "$ref",
            "$id",
            "$db",
            "蜜",
            "\"",
            "\\",
            "\n"
        }) {
            first.append(key, new BsonDocument(key, new BsonString(key)));
        }
        return List.of(
                first,
                new BsonDocument("_id", new BsonObjectId(new ObjectId("507f1f77bcf86cd799439012"))),
                new BsonDocument("_id", new BsonDocument("b", new BsonInt64(1)).append("a", new BsonDouble(-0.0))),
                new BsonDocument("_id", new BsonDateTime(-1)),
                new BsonDocument("_id", new BsonDecimal128(Decimal128.parse("1000000.50"))),
                new BsonDocument("_id", new BsonBinary((byte) 4, new byte[16])),
                new BsonDocument("_id", BsonNull.VALUE));
    }
}
