package org.seedbed.store.bson;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of all types by chance: many of them extreme, and many of them nearly the same. */
final class BsonSamples {
    private static final int MOST_NESTING = 4;
    private static final String[] TEXTS = {
        "", "a", "ab", "a\0", "a\0b", "\0", "\0\0", "a\u00ff", "é", "蜜坊", "\ud83c\udf6f", "\uffff", "b", "A", "\u0001"
    };
    private static final List<Number> NUMBERS = List.of(
            0,
            1,
            -1,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            0L,
            1L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MAX_VALUE - 1,
            (1L << 53) - 1,
            1L << 53,
            (1L << 53) + 1,
            -(1L << 53) - 1,
            0.0,
            -0.0,
            0.1,
            1.5,
            0x1p53,
            0x1p53 + 2,
            0x1p63,
            -0x1p63,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL),
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            decimal("0"),
            decimal("-0"),
            decimal("0E+3"),
            decimal("0.1"),
            decimal("0.10"),
            decimal("1"),
            decimal("1.00"),
            decimal("1.5"),
            decimal("9007199254740993"),
            decimal("9007199254740992.5"),
            decimal("9223372036854775807"),
            decimal("9223372036854775808"),
            decimal("1E-6176"),
            decimal("-1E-6176"),
            decimal("4.9E-324"),
            decimal("1.7976931348623157E+308"),
            decimal("1E+6144"),
            decimal("-1E+6144"),
            decimal("9.999999999999999999999999999999999E+6144"),
            decimal("-9.999999999999999999999999999999999E+6144"),
            decimal("NaN"),
            decimal("Infinity"),
            decimal("-Infinity"));

    private final Random random;

    BsonSamples(long seed) {
        this.random = new Random(seed);
    }

    static Decimal128 decimal(String digits) {
        var decimal = org.bson.types.Decimal128.parse(digits);
        return new Decimal128(decimal.getLow(), decimal.getHigh());
    }

    static List<Number> specialNumbers() {
        return NUMBERS;
    }

    Document document() {
        return document(MOST_NESTING);
    }

    private Document document(int nesting) {
        var document = new Document();
        for (int fields = random.nextInt(5); fields > 0; fields--) {
            document.put(name(), value(nesting - 1));
        }
        return document;
    }

    private String name() {
        return random.nextInt(20) == 0 ? "名" : String.valueOf((char) ('a' + random.nextInt(4)));
    }

    @Nullable
    Object value() {
        return value(MOST_NESTING);
    }

    private @Nullable Object value(int nesting) {
        int kind = random.nextInt(nesting > 0 ? 17 : 14);
        return switch (kind) {
            case 0 -> null;
            case 1, 2, 3, 4 -> number();
            case 5, 6 -> text();
            case 14 -> document(nesting);
            case 15, 16 -> array(nesting);
            default -> rare().get(kind - 7).get();
        };
    }

    private List<Supplier<Object>> rare() {
        return List.of(
                this::binary,
                () -> new ObjectId(bytes(12)),
                random::nextBoolean,
                () -> Instant.ofEpochMilli(random.nextBoolean() ? random.nextLong() : random.nextInt(3) - 1),
                () -> new BsonTimestamp(random.nextBoolean() ? random.nextLong() : random.nextInt(3) - 1L),
                () -> new BsonRegularExpression(text().replace("\0", ""), random.nextBoolean() ? "" : "i"),
                this::bare);
    }

    private Object bare() {
        return List.of(MinKey.getInstance(), MaxKey.getInstance(), new BsonJavaScript(text()))
                .get(random.nextInt(3));
    }

    Number number() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(3) - 1;
            case 1 -> (long) random.nextInt(3) - 1;
            case 2 -> random.nextInt(5) / 2.0 - 1;
            case 3 -> Double.longBitsToDouble(random.nextLong());
            case 4 -> random.nextLong();
            case 5 -> digits();
            default -> NUMBERS.get(random.nextInt(NUMBERS.size()));
        };
    }

    /** Often what a double would be if it were exact, or close to it. */
    private Decimal128 digits() {
        double near = random.nextGaussian();
        var digits = random.nextBoolean()
                ? new BigDecimal(Double.toString(near))
                : new BigDecimal(near).round(new MathContext(1 + random.nextInt(34)));
        return new Decimal128(digits.scaleByPowerOfTen(random.nextInt(41) - 20));
    }

    String text() {
        var text = TEXTS[random.nextInt(TEXTS.length)];
        return random.nextBoolean() ? text : text + TEXTS[random.nextInt(TEXTS.length)];
    }

    private Object binary() {
        byte subtype = new byte[] {0, 1, 3, Types.UUID_SUBTYPE, 5, (byte) 0x80}[random.nextInt(6)];
        if (subtype == Types.UUID_SUBTYPE) {
            return new UUID(random.nextLong(), random.nextLong());
        }
        var data = bytes(random.nextInt(4));
        return subtype == 0 ? new BinData(data) : new Binary(subtype, data);
    }

    private List<@Nullable Object> array(int nesting) {
        var values = new ArrayList<@Nullable Object>();
        for (int size = random.nextInt(4); size > 0; size--) {
            values.add(value(nesting - 1));
        }
        return values;
    }

    byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
