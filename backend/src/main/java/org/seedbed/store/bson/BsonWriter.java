package org.seedbed.store.bson;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes documents into growing bytes. */
final class BsonWriter {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int UUID_BYTES = 16;

    /** The type of what is missing, which is left out. */
    private static final byte NOTHING = 0;

    private static final int BAD_VALUE = 2;
    private static final int OVERFLOW = 15;
    /** Leaves room for what replies put around stored documents. */
    private static final int MAX_DEPTH = Bson.MAX_DEPTH + 20;

    private byte[] bytes = new byte[512];
    private int size;
    private int depth;

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    void document(Map<String, ?> document) {
        int start = open();
        document.forEach(this::element);
        close(start);
    }

    private int open() {
        if (++depth > MAX_DEPTH) {
            throw new MongoServerError(
                    OVERFLOW, "Overflow", "A document is nested deeper than " + Bson.MAX_DEPTH + " levels");
        }
        int start = size;
        ensure(4);
        size += 4;
        return start;
    }

    private void close(int start) {
        put((byte) 0);
        INT.set(bytes, start, size - start);
        depth--;
    }

    /** Whether there was a value to write. */
    private boolean element(String name, @Nullable Object value) {
        int start = size;
        put((byte) 0);
        cString(name);
        byte type = value(value);
        bytes[start] = type;
        if (type == NOTHING) {
            size = start;
        }
        return type != NOTHING;
    }

    /** Writes the value and says of what type it was. */
    private byte value(@Nullable Object value) {
        if (value == null) {
            return Types.NULL;
        }
        if (value instanceof String text) {
            string(text);
            return Types.STRING;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof RawDocument raw) {
            raw(raw.bytes());
            return Types.DOCUMENT;
        }
        if (value instanceof Document nested) {
            document(nested);
            return Types.DOCUMENT;
        }
        if (value instanceof Collection<?> values) {
            array(values);
            return Types.ARRAY;
        }
        if (value instanceof Instant instant) {
            int64(instant.toEpochMilli());
            return Types.DATE;
        }
        if (value instanceof Boolean truth) {
            put((byte) (truth ? 1 : 0));
            return Types.BOOLEAN;
        }
        return rare(value);
    }

    private byte number(Number number) {
        if (number instanceof Integer value) {
            int32(value);
            return Types.INT32;
        }
        if (number instanceof Long value) {
            int64(value);
            return Types.INT64;
        }
        if (number instanceof Decimal128 value) {
            int64(value.getLow());
            int64(value.getHigh());
            return Types.DECIMAL128;
        }
        int64(Double.doubleToRawLongBits((Double) number));
        return Types.DOUBLE;
    }

    private byte rare(Object value) {
        if (value instanceof ObjectId id) {
            raw(id.toByteArray());
            return Types.OBJECT_ID;
        }
        if (value instanceof BinData binary) {
            binary((byte) 0, binary.getData());
            return Types.BINARY;
        }
        if (value instanceof Binary binary) {
            binary(binary.subtype(), binary.data());
            return Types.BINARY;
        }
        if (value instanceof UUID uuid) {
            var data = new byte[UUID_BYTES];
            BIG_LONG.set(data, 0, uuid.getMostSignificantBits());
            BIG_LONG.set(data, 8, uuid.getLeastSignificantBits());
            binary(Types.UUID_SUBTYPE, data);
            return Types.BINARY;
        }
        if (value instanceof BsonTimestamp timestamp) {
            int64(timestamp.getValue());
            return Types.TIMESTAMP;
        }
        if (value instanceof BsonRegularExpression pattern) {
            cString(pattern.getPattern());
            cString(pattern.getOptions() == null ? "" : pattern.getOptions());
            return Types.REGEX;
        }
        if (value instanceof BsonJavaScript script) {
            string(script.getCode());
            return Types.JAVASCRIPT;
        }
        if (value instanceof Missing) {
            return NOTHING;
        }
        if (value instanceof MinKey) {
            return Types.MIN_KEY;
        }
        if (value instanceof MaxKey) {
            return Types.MAX_KEY;
        }
        throw new IllegalArgumentException("Not a value of a document: " + value.getClass());
    }

    private void array(Collection<?> values) {
        int start = open();
        int index = 0;
        for (var value : values) {
            index += element(Integer.toString(index), value) ? 1 : 0;
        }
        close(start);
    }

    private void binary(byte subtype, byte[] data) {
        int32(data.length);
        put(subtype);
        raw(data);
    }

    private void string(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        int32(encoded.length + 1);
        raw(encoded);
        put((byte) 0);
    }

    private void cString(String text) {
        if (text.indexOf(0) >= 0) {
            throw new MongoServerError(BAD_VALUE, "BadValue", "A field name or pattern has a null byte in it");
        }
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        raw(encoded);
        put((byte) 0);
    }

    private void int32(int value) {
        ensure(4);
        INT.set(bytes, size, value);
        size += 4;
    }

    private void int64(long value) {
        ensure(8);
        LONG.set(bytes, size, value);
        size += 8;
    }

    private void raw(byte[] data) {
        ensure(data.length);
        System.arraycopy(data, 0, bytes, size, data.length);
        size += data.length;
    }

    private void put(byte value) {
        ensure(1);
        bytes[size++] = value;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
