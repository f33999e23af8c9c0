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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** MongoDB's order of values, written down as its manual describes it. */
final class DocumentedOrder {
    private static final BigDecimal INFINITY = BigDecimal.ONE.scaleByPowerOfTen(7_000);
    private static final BigDecimal NOT_A_NUMBER = INFINITY.scaleByPowerOfTen(1).negate();

    private DocumentedOrder() {}

    static int compare(@Nullable Object left, @Nullable Object right) {
        int types = Integer.compare(type(left), type(right));
        return types != 0 ? types : compareWithinType(left, right);
    }

    private static int type(@Nullable Object value) {
        return value == null ? 1 : typeOfSomething(value);
    }

    private static int typeOfSomething(Object value) {
        List<Class<?>> order = List.of(
                MinKey.class,
                Void.class,
                Number.class,
                String.class,
                Document.class,
                List.class,
                BinData.class,
                ObjectId.class,
                Boolean.class,
                Instant.class,
                BsonTimestamp.class,
                BsonRegularExpression.class,
                BsonJavaScript.class,
                MaxKey.class);
        if (value instanceof UUID || value instanceof Binary) {
            return order.indexOf(BinData.class);
        }
        for (var type : order) {
            if (type.isInstance(value)) {
                return order.indexOf(type);
            }
        }
        throw new IllegalArgumentException("Of no type: " + value);
    }

    private static int compareWithinType(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return exact(one).compareTo(exact(other));
        }
        if (left instanceof String one && right instanceof String other) {
            return compareTexts(one, other);
        }
        if (left instanceof Document one && right instanceof Document other) {
            return compareDocuments(one, other);
        }
        if (left instanceof List<?> one && right instanceof List<?> other) {
            return compareArrays(one, other);
        }
        if (left instanceof Boolean one && right instanceof Boolean other) {
            return Boolean.compare(one, other);
        }
        if (left instanceof Instant one && right instanceof Instant other) {
            return one.compareTo(other);
        }
        return left == null || right == null ? 0 : compareRare(left, right);
    }

    private static int compareRare(Object left, Object right) {
        if (left instanceof ObjectId one && right instanceof ObjectId other) {
            return Arrays.compareUnsigned(one.toByteArray(), other.toByteArray());
        }
        if (left instanceof BsonTimestamp one && right instanceof BsonTimestamp other) {
            return Long.compareUnsigned(one.getValue(), other.getValue());
        }
        if (left instanceof BsonRegularExpression one && right instanceof BsonRegularExpression other) {
            int patterns = compareTexts(one.getPattern(), other.getPattern());
            return patterns != 0 ? patterns : compareTexts(one.getOptions(), other.getOptions());
        }
        if (left instanceof BsonJavaScript one && right instanceof BsonJavaScript other) {
            return compareTexts(one.getCode(), other.getCode());
        }
        return left instanceof MinKey || left instanceof MaxKey ? 0 : compareBinaries(binary(left), binary(right));
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return BigDecimal.valueOf(number.longValue());
        }
        var text = number.toString();
        if (text.contains("NaN")) {
            return NOT_A_NUMBER;
        }
        if (text.contains("Inf")) {
            return text.startsWith("-") ? INFINITY.negate() : INFINITY;
        }
        return number instanceof Decimal128 ? new BigDecimal(text) : new BigDecimal(number.doubleValue());
    }

    private static int compareTexts(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** Field by field: the type, the name, the value; then who has fewer. */
    private static int compareDocuments(Document left, Document right) {
        var ones = new ArrayList<>(left.entrySet());
        var others = new ArrayList<>(right.entrySet());
        Comparator<Map.Entry<String, Object>> order = Comparator.comparingInt(field -> type(field.getValue()));
        order = order.thenComparing(Map.Entry::getKey, DocumentedOrder::compareTexts)
                .thenComparing(Map.Entry::getValue, DocumentedOrder::compare);
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            int fields = order.compare(ones.get(i), others.get(i));
            if (fields != 0) {
                return fields;
            }
        }
        return Integer.compare(ones.size(), others.size());
    }

    private static int compareArrays(List<?> left, List<?> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int elements = compare(left.get(i), right.get(i));
            if (elements != 0) {
                return elements;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareBinaries(Binary left, Binary right) {
        return Comparator.<Binary>comparingInt(each -> each.data().length)
                .thenComparingInt(each -> each.subtype() & 0xFF)
                .thenComparing(Binary::data, Arrays::compareUnsigned)
                .compare(left, right);
    }

    private static Binary binary(Object value) {
        if (value instanceof UUID uuid) {
            var data = ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits());
            return new Binary((byte) 4, data.array());
        }
        return value instanceof BinData data ? new Binary((byte) 0, data.getData()) : (Binary) value;
    }
}
