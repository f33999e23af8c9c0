package org.seedbed.store.bson;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Values compared as MongoDB compares them, by way of their keys. */
public final class Keys {
    /** The order of keys. */
    public static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

    /** More than any byte a key or component begins with. */
    private static final byte ABOVE_ALL = (byte) 0xFF;

    private Keys() {}

    public static byte[] of(@Nullable Object value) {
        return new KeyWriter().component(value, false).bytes();
    }

    public static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String a && right instanceof String b && a.equals(b)) {
            return 0;
        }
        return Arrays.compareUnsigned(of(left), of(right));
    }

    /** Whether two values are of types that MongoDB compares with each other; all numbers are one type. */
    public static boolean sameType(@Nullable Object left, @Nullable Object right) {
        return KeyWriter.Order.of(left) == KeyWriter.Order.of(right);
    }

    /** The least bytes that are greater than everything that begins with these; they must not be all ones. */
    public static byte[] after(byte[] prefix) {
        int last = prefix.length - 1;
        while (prefix[last] == ABOVE_ALL) {
            last--;
        }
        var after = Arrays.copyOf(prefix, last + 1);
        after[last]++;
        return after;
    }

    public static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The bytes that sort the other way round. */
    public static byte[] inverted(byte[] key) {
        var inverted = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            inverted[i] = (byte) ~key[i];
        }
        return inverted;
    }

    /** The key with which values of this one's type begin; NaN counts as no number here. */
    public static byte[] typeStart(@Nullable Object value) {
        byte order = KeyWriter.Order.of(value);
        return order == KeyWriter.Order.NUMBER ? of(Double.NEGATIVE_INFINITY) : new byte[] {order};
    }

    /** What all keys of values of this one's type begin with. */
    public static byte[] typePrefix(@Nullable Object value) {
        return new byte[] {KeyWriter.Order.of(value)};
    }

    /** What the keys of all texts begin with that begin with this one. */
    public static byte[] textPrefix(String text) {
        var key = of(text);
        return Arrays.copyOf(key, key.length - 2);
    }
}
