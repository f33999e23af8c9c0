package org.seedbed.store.bson;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes whose unsigned lexicographic order is MongoDB's order of values, and which are equal where MongoDB calls
 * values equal, whatever the numeric type. Each value delimits itself, so keys of several values are their concatenation.
 */
public final class KeyWriter {
    private static final long SIGN = Long.MIN_VALUE;

    private byte[] bytes = new byte[64];
    private int size;

    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes one component of a key; a descending one is inverted byte by byte. */
    public KeyWriter component(@Nullable Object value, boolean descending) {
        int start = size;
        value(value);
        if (descending) {
            for (int i = start; i < size; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
        }
        return this;
    }

    void value(@Nullable Object value) {
        byte order = Order.of(value);
        put(order);
        payload(order, value);
    }

    private void payload(byte order, @Nullable Object value) {
        switch (order) {
            case Order.NUMBER -> NumberKey.write(this, (Number) value);
            case Order.STRING -> text((String) value);
            case Order.DOCUMENT -> document((Document) value);
            case Order.ARRAY -> array((Collection<?>) value);
            case Order.BINARY -> binary(value);
            case Order.OBJECT_ID -> raw(((ObjectId) value).toByteArray());
            case Order.BOOLEAN -> put((byte) ((Boolean) value ? 1 : 0));
            case Order.DATE -> int64(((Instant) value).toEpochMilli() ^ SIGN);
            case Order.TIMESTAMP -> int64(((BsonTimestamp) value).getValue());
            case Order.REGEX -> {
                var pattern = (BsonRegularExpression) value;
                text(pattern.getPattern());
                text(pattern.getOptions() == null ? "" : pattern.getOptions());
            }
            case Order.JAVASCRIPT -> text(((BsonJavaScript) value).getCode());
            default -> {}
        }
    }

    private void document(Document document) {
        document.forEach((name, value) -> {
            byte order = Order.of(value);
            put(order);
            text(name);
            payload(order, value);
        });
        put(Order.END);
    }

    private void array(Collection<?> values) {
        for (var value : values) {
            if (!(value instanceof Missing)) {
                value(value);
            }
        }
        put(Order.END);
    }

    /** By length, then subtype, then bytes. */
    private void binary(Object value) {
        byte subtype = 0;
        byte[] data;
        if (value instanceof Binary binary) {
            subtype = binary.subtype();
            data = binary.data();
        } else if (value instanceof UUID uuid) {
            subtype = Types.UUID_SUBTYPE;
            data = ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
        } else {
            data = ((BinData) value).getData();
        }
        int32(data.length);
        put(subtype);
        raw(data);
    }

    /** UTF-8 with zero bytes followed by 0xFF, ended by two zero bytes, so that a prefix sorts before what it begins. */
    private void text(String text) {
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            put(next);
            if (next == 0) {
                put((byte) 0xFF);
            }
        }
        put((byte) 0);
        put((byte) 0);
    }

    void put(byte value) {
        ensure(1);
        bytes[size++] = value;
    }

    void int32(int value) {
        ensure(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void int64(long value) {
        int32((int) (value >>> 32));
        int32((int) value);
    }

    private void raw(byte[] data) {
        ensure(data.length);
        System.arraycopy(data, 0, bytes, size, data.length);
        size += data.length;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** MongoDB's order of types; zero ends documents and arrays, and no type has it. */
    static final class Order {
        static final byte END = 0;
        static final byte MIN_KEY = 0x08;
        static final byte UNDEFINED = 0x0C;
        static final byte NULL = 0x10;
        static final byte NUMBER = 0x18;
        static final byte STRING = 0x20;
        static final byte DOCUMENT = 0x28;
        static final byte ARRAY = 0x30;
        static final byte BINARY = 0x38;
        static final byte OBJECT_ID = 0x40;
        static final byte BOOLEAN = 0x48;
        static final byte DATE = 0x50;
        static final byte TIMESTAMP = 0x58;
        static final byte REGEX = 0x60;
        static final byte JAVASCRIPT = 0x68;
        static final byte MAX_KEY = 0x78;

        private Order() {}

        static byte of(@Nullable Object value) {
            if (value instanceof String) {
                return STRING;
            }
            if (value instanceof Number) {
                return NUMBER;
            }
            if (value == null || value instanceof Missing) {
                return NULL;
            }
            if (value instanceof Instant) {
                return DATE;
            }
            if (value instanceof Document) {
                return DOCUMENT;
            }
            if (value instanceof Collection) {
                return ARRAY;
            }
            if (value instanceof Boolean) {
                return BOOLEAN;
            }
            return ofRare(value);
        }

        private static byte ofRare(Object value) {
            if (value instanceof ObjectId) {
                return OBJECT_ID;
            }
            if (value instanceof BinData || value instanceof Binary || value instanceof UUID) {
                return BINARY;
            }
            if (value instanceof BsonTimestamp) {
                return TIMESTAMP;
            }
            if (value instanceof BsonRegularExpression) {
                return REGEX;
            }
            if (value instanceof BsonJavaScript) {
                return JAVASCRIPT;
            }
            if (value instanceof MinKey) {
                return MIN_KEY;
            }
            if (value instanceof MaxKey) {
                return MAX_KEY;
            }
            if (value == EmptyArray.KEY) {
                return UNDEFINED;
            }
            throw new IllegalArgumentException("Not a value of a document: " + value.getClass());
        }
    }
}
