package org.seedbed.store.bson;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are read from front to back, never beyond an end: numbers, names and texts as BSON has them. */
abstract class BsonBytes {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    final byte[] bytes;
    int position;

    BsonBytes(byte[] bytes, int offset) {
        this.bytes = bytes;
        this.position = offset;
    }

    int int32At(int place) {
        return (int) INT.get(bytes, place);
    }

    byte next(int end) {
        require(1, end);
        return bytes[position++];
    }

    String name(int end) {
        int start = position;
        skipName(end);
        return new String(bytes, start, position - 1 - start, StandardCharsets.UTF_8);
    }

    void skipName(int end) {
        int at = position;
        while (at < end && bytes[at] != 0) {
            at++;
        }
        if (at >= end) {
            throw new MalformedBson("A field name does not end");
        }
        position = at + 1;
    }

    String string(int end) {
        int length = skipString(end);
        return new String(bytes, position - length, length - 1, StandardCharsets.UTF_8);
    }

    /** Steps over a text and says how many bytes it has with the zero byte that ends it. */
    int skipString(int end) {
        int length = int32(end);
        if (length < 1) {
            throw new MalformedBson("A text claims " + length + " bytes");
        }
        advance(length, end);
        if (bytes[position - 1] != 0) {
            throw new MalformedBson("A text does not end");
        }
        return length;
    }

    int int32(int end) {
        require(4, end);
        int value = int32At(position);
        position += 4;
        return value;
    }

    long int64(int end) {
        require(8, end);
        long value = (long) LONG.get(bytes, position);
        position += 8;
        return value;
    }

    byte[] take(int length, int end) {
        require(length, end);
        var taken = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return taken;
    }

    void advance(int length, int end) {
        require(length, end);
        position += length;
    }

    void require(int length, int end) {
        if (length < 0 || length > end - position) {
            throw new MalformedBson("A value claims " + length + " bytes where " + (end - position) + " are left");
        }
    }
}
