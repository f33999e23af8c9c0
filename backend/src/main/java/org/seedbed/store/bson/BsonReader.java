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
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one document out of bytes. */
final class BsonReader extends BsonBytes {
    private static final VarHandle BIG_LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int SMALLEST = 5;
    private static final int OBJECT_ID_BYTES = 12;
    private static final int UUID_BYTES = 16;

    private int depth;

    BsonReader(byte[] bytes, int offset) {
        super(bytes, offset);
    }

    Document document() {
        return document(bytes.length);
    }

    private Document document(int limit) {
        int end = enter(limit);
        var document = new Document();
        for (byte type = next(end); type != 0; type = next(end)) {
            var name = name(end);
            putFirst(document, name, value(type, end));
        }
        leave(end);
        return document;
    }

    /** Of fields with the same name the first counts, however much of a document is read. */
    private static boolean putFirst(Document document, String name, @Nullable Object value) {
        int size = document.size();
        var first = document.put(name, value);
        if (document.size() == size) {
            document.put(name, first);
            return false;
        }
        return true;
    }

    /** The named top-level fields alone; stops once it has them all. */
    Document document(Set<String> fields) {
        int end = enter(bytes.length);
        var document = new Document();
        int missing = fields.size();
        for (byte type = next(end); type != 0 && missing > 0; type = next(end)) {
            var name = name(end);
            if (fields.contains(name)) {
                missing -= putFirst(document, name, value(type, end)) ? 1 : 0;
            } else {
                skip(type, end);
            }
        }
        return document;
    }

    /** The bytes of the named top-level fields, type and name with them. */
    Map<String, ByteBuffer> slices(Set<String> fields) {
        int end = enter(bytes.length);
        var slices = new HashMap<String, ByteBuffer>();
        for (byte type = next(end); type != 0 && slices.size() < fields.size(); type = next(end)) {
            int start = position - 1;
            var name = name(end);
            skip(type, end);
            if (fields.contains(name)) {
                slices.putIfAbsent(name, ByteBuffer.wrap(bytes, start, position - start));
            }
        }
        return slices;
    }

    String firstField() {
        int end = enter(bytes.length);
        return next(end) == 0 ? "" : name(end);
    }

    void check() {
        check(bytes.length);
        if (position != bytes.length) {
            throw new MalformedBson("Bytes follow behind the end of a document");
        }
    }

    private void check(int limit) {
        int end = enter(limit);
        for (byte type = next(end); type != 0; type = next(end)) {
            skipName(end);
            if (type == Types.DOCUMENT || type == Types.ARRAY) {
                check(end);
            } else {
                skip(type, end);
            }
        }
        leave(end);
    }

    private int enter(int limit) {
        require(4, limit);
        int length = int32At(position);
        if (length < SMALLEST || length > limit - position) {
            throw new MalformedBson("A document claims " + length + " bytes where " + (limit - position) + " are left");
        }
        if (++depth > Bson.MAX_DEPTH) {
            throw new MalformedBson("A document is nested deeper than " + Bson.MAX_DEPTH + " levels");
        }
        int end = position + length;
        position += 4;
        return end;
    }

    private void leave(int end) {
        if (position != end) {
            throw new MalformedBson("A document ends before the length it claims");
        }
        depth--;
    }

    private @Nullable Object value(byte type, int end) {
        return switch (type) {
            case Types.DOUBLE -> Double.longBitsToDouble(int64(end));
            case Types.STRING, Types.SYMBOL -> string(end);
            case Types.DOCUMENT -> document(end);
            case Types.ARRAY -> array(end);
            case Types.BINARY -> binary(end);
            case Types.UNDEFINED, Types.NULL -> null;
            case Types.OBJECT_ID -> new ObjectId(take(OBJECT_ID_BYTES, end));
            case Types.BOOLEAN -> take(1, end)[0] != 0;
            case Types.DATE -> Instant.ofEpochMilli(int64(end));
            case Types.REGEX -> new BsonRegularExpression(name(end), name(end));
            case Types.JAVASCRIPT -> new BsonJavaScript(string(end));
            case Types.INT32 -> int32(end);
            case Types.TIMESTAMP -> new BsonTimestamp(int64(end));
            case Types.INT64 -> int64(end);
            case Types.DECIMAL128 -> new Decimal128(int64(end), int64(end));
            case Types.MAX_KEY -> MaxKey.getInstance();
            case Types.MIN_KEY -> MinKey.getInstance();
            default -> throw unknown(type);
        };
    }

    private void skip(byte type, int end) {
        switch (type) {
            case Types.UNDEFINED, Types.NULL, Types.MAX_KEY, Types.MIN_KEY -> {}
            case Types.BOOLEAN -> advance(1, end);
            case Types.INT32 -> advance(4, end);
            case Types.DOUBLE, Types.DATE, Types.TIMESTAMP, Types.INT64 -> advance(8, end);
            case Types.DECIMAL128 -> advance(16, end);
            case Types.OBJECT_ID -> advance(OBJECT_ID_BYTES, end);
            case Types.STRING, Types.SYMBOL, Types.JAVASCRIPT -> skipString(end);
            case Types.DOCUMENT, Types.ARRAY -> {
                require(4, end);
                advance(int32At(position), end);
            }
            case Types.BINARY -> {
                int length = int32(end);
                advance(1, end);
                advance(length, end);
            }
            case Types.REGEX -> {
                skipName(end);
                skipName(end);
            }
            default -> throw unknown(type);
        }
    }

    private List<@Nullable Object> array(int limit) {
        int end = enter(limit);
        var values = new ArrayList<@Nullable Object>();
        for (byte type = next(end); type != 0; type = next(end)) {
            skipName(end);
            values.add(value(type, end));
        }
        leave(end);
        return values;
    }

    private Object binary(int end) {
        int length = int32(end);
        byte subtype = take(1, end)[0];
        var data = take(length, end);
        if (subtype == 0) {
            return new BinData(data);
        }
        if (subtype == Types.UUID_SUBTYPE && length == UUID_BYTES) {
            return new UUID((long) BIG_LONG.get(data, 0), (long) BIG_LONG.get(data, 8));
        }
        return new Binary(subtype, data);
    }

    private static MalformedBson unknown(byte type) {
        return new MalformedBson("Values of BSON type " + (type & 0xFF) + " are not supported");
    }
}
