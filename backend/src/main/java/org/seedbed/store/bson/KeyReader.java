package org.seedbed.store.bson;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads values back out of keys. What a key alone does not tell (the numeric type, or that a field was missing) is told by one
 * byte for each component, its form, which is stored beside the key.
 */
public final class KeyReader {
    /** Int32, or a type of which the key tells all. */
    static final byte PLAIN = 0;

    static final byte INT64 = 1;
    static final byte DOUBLE = 2;
    static final byte MISSING = 3;
    static final byte NEGATIVE_ZERO = 4;

    /** The value has to be read from its document. */
    public static final byte OPAQUE = 9;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private int position;
    private int mask;

    public KeyReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The byte that goes beside a component for it to be read back. */
    public static byte form(@Nullable Object value) {
        if (value instanceof Missing) {
            return MISSING;
        }
        if (value instanceof Long) {
            return INT64;
        }
        if (value instanceof Double number) {
            return number == 0 && 1 / number < 0 ? NEGATIVE_ZERO : DOUBLE;
        }
        boolean plain = value == null
                || value instanceof Integer
                || value instanceof String
                || value instanceof Instant
                || value instanceof Boolean
                || value instanceof ObjectId
                || value instanceof MinKey
                || value instanceof MaxKey;
        return plain ? PLAIN : OPAQUE;
    }

    public boolean hasMore() {
        return position < bytes.length;
    }

    /** The next byte as it is. */
    public byte raw() {
        return bytes[position++];
    }

    /** Steps over one component. */
    public void skip(boolean descending) {
        mask = descending ? 0xFF : 0;
        skipPayload(next());
    }

    private void skipPayload(byte order) {
        switch (order) {
            case KeyWriter.Order.NUMBER -> skipNumber();
            case KeyWriter.Order.STRING, KeyWriter.Order.JAVASCRIPT -> textEnd();
            case KeyWriter.Order.REGEX -> {
                textEnd();
                textEnd();
            }
            case KeyWriter.Order.BINARY -> {
                int length = int32();
                position += 1 + length;
            }
            case KeyWriter.Order.OBJECT_ID -> position += 12;
            case KeyWriter.Order.BOOLEAN -> position++;
            case KeyWriter.Order.DATE, KeyWriter.Order.TIMESTAMP -> position += 8;
            case KeyWriter.Order.DOCUMENT -> skipNested(true);
            case KeyWriter.Order.ARRAY -> skipNested(false);
            default -> {}
        }
    }

    private void skipNested(boolean named) {
        for (byte order = next(); order != KeyWriter.Order.END; order = next()) {
            if (named) {
                textEnd();
            }
            skipPayload(order);
        }
    }

    private void skipNumber() {
        position += 8;
        if (next() == NumberKey.REMAINDER) {
            position += 2;
            while (next() != 0) {
                // to the end of the digits
            }
        }
    }

    /** The next component's value. */
    public @Nullable Object value(byte form, boolean descending) {
        mask = descending ? 0xFF : 0;
        byte order = next();
        return switch (order) {
            case KeyWriter.Order.NUMBER -> number(form);
            case KeyWriter.Order.STRING -> text();
            case KeyWriter.Order.NULL -> form == MISSING ? Missing.getInstance() : null;
            case KeyWriter.Order.DATE -> Instant.ofEpochMilli(int64() ^ Long.MIN_VALUE);
            case KeyWriter.Order.BOOLEAN -> next() != 0;
            case KeyWriter.Order.OBJECT_ID -> objectId();
            case KeyWriter.Order.MIN_KEY -> MinKey.getInstance();
            case KeyWriter.Order.MAX_KEY -> MaxKey.getInstance();
            default -> throw new IllegalStateException("A key holds a value that cannot be read back: " + order);
        };
    }

    private Object number(byte form) {
        double floor = NumberKey.number(int64());
        if (next() == NumberKey.REMAINDER) {
            return new BigDecimal(floor).add(digits()).longValueExact();
        }
        return switch (form) {
            case INT64 -> (long) floor;
            case DOUBLE -> floor;
            case NEGATIVE_ZERO -> -0.0;
            default -> (int) floor;
        };
    }

    private BigDecimal digits() {
        int magnitude = ((next() & 0xFF) << 8 | next() & 0xFF) - 0x8000;
        var digits = new StringBuilder("0.");
        for (byte digit = next(); digit != 0; digit = next()) {
            digits.append((char) ('0' + digit - 1));
        }
        return new BigDecimal(digits.toString()).scaleByPowerOfTen(magnitude);
    }

    private String text() {
        int start = position;
        int zeros = textEnd();
        int length = position - 2 - start;
        if (mask == 0 && zeros == 0) {
            return new String(bytes, start, length, StandardCharsets.UTF_8);
        }
        var text = new byte[length - zeros];
        int at = 0;
        for (int i = start; i < start + length; i++) {
            byte next = (byte) (bytes[i] ^ mask);
            text[at++] = next;
            if (next == 0) {
                i++;
            }
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Steps behind the text and says how many zero bytes it holds. */
    private int textEnd() {
        int zeros = 0;
        while (true) {
            if (next() == 0) {
                if (next() == 0) {
                    return zeros;
                }
                zeros++;
            }
        }
    }

    private ObjectId objectId() {
        var id = Arrays.copyOfRange(bytes, position, position + 12);
        for (int i = 0; i < id.length; i++) {
            id[i] ^= (byte) mask;
        }
        position += 12;
        return new ObjectId(id);
    }

    private byte next() {
        return (byte) (bytes[position++] ^ mask);
    }

    private int int32() {
        int value = (int) INTS.get(bytes, position);
        position += Integer.BYTES;
        return mask == 0 ? value : ~value;
    }

    private long int64() {
        long value = (long) LONGS.get(bytes, position);
        position += Long.BYTES;
        return mask == 0 ? value : ~value;
    }
}
