package org.seedbed.store.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.data.Index;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.file.Rows;
import org.seedbed.store.file.Session;

/**
 * Reads the documents along one range of an index, or along the whole collection. It can stop between two documents, holding
 * nothing of the file, and go on with another session from there.
 */
final class RangeReader {
    private static final int ID = 1;
    private static final int DOCUMENT = 2;
    private static final int KEY = 3;

    private final StoredCollection collection;
    private final @Nullable Index index;
    private final @Nullable Range range;
    private final boolean reversed;
    private @Nullable Rows rows;
    private long lastId;
    private byte @Nullable [] lastKey;
    private boolean begun;
    private boolean ended;

    private RangeReader(StoredCollection collection, @Nullable Index index, @Nullable Range range, boolean reversed) {
        this.collection = collection;
        this.index = index;
        this.range = range;
        this.reversed = reversed;
    }

    static RangeReader ofCollection(StoredCollection collection, boolean reversed) {
        return new RangeReader(collection, null, null, reversed);
    }

    static RangeReader ofIndex(StoredCollection collection, Index index, Range range, boolean reversed) {
        return new RangeReader(collection, index, range, reversed);
    }

    boolean next(Session session) {
        if (ended) {
            return false;
        }
        if (rows == null) {
            rows = index == null ? openCollection(session) : openIndex(session, index);
        }
        if (rows.next()) {
            begun = true;
            return true;
        }
        rows.close();
        rows = null;
        ended = true;
        return false;
    }

    long id() {
        return open().number(ID);
    }

    byte[] document() {
        return open().bytes(DOCUMENT);
    }

    /** What is left of the present key behind what all keys of the range have in common. */
    byte[] order() {
        var key = open().bytes(KEY);
        return Arrays.copyOfRange(key, range().fixed(), key.length);
    }

    /** Lets go of the file; {@link #next} goes on behind the present document. */
    void pause() {
        if (rows != null) {
            if (begun) {
                lastId = rows.number(ID);
                lastKey = index == null ? null : rows.bytes(KEY);
            }
            rows.close();
            rows = null;
        }
    }

    /** Remembers the present document as taken, so that {@link #stepBack} returns to it. */
    void mark() {
        if (rows != null && begun) {
            lastId = rows.number(ID);
            lastKey = rows.bytes(KEY);
        }
    }

    /** Lets go of the file; {@link #next} goes on behind the last document marked. */
    void stepBack() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
        begun = lastKey != null;
    }

    private Rows open() {
        return Objects.requireNonNull(rows, "Read before next()");
    }

    private Range range() {
        return Objects.requireNonNull(range);
    }

    private Rows openCollection(Session session) {
        var sql = "select id, document from " + collection.table();
        var order = reversed ? " order by id desc" : " order by id";
        return begun
                ? session.query(sql + (reversed ? " where id < ?" : " where id > ?") + order, lastId)
                : session.query(sql + order);
    }

    private Rows openIndex(Session session, Index index) {
        var sql = new StringBuilder("select d.id, d.document, x.key from ")
                .append(index.table())
                .append(" x cross join ")
                .append(collection.table())
                .append(" d on d.id = x.document where x.key >= ? and x.key < ?");
        List<Object> parameters = new ArrayList<>(List.of(range().low(), range().high()));
        if (lastKey != null) {
            sql.append(" and (x.key, x.document) ").append(reversed ? "<" : ">").append(" (?, ?)");
            parameters.add(lastKey);
            parameters.add(lastId);
            parameters.set(reversed ? 1 : 0, lastKey);
            if (reversed) {
                sql.replace(sql.indexOf("x.key < ?"), sql.indexOf("x.key < ?") + 9, "x.key <= ?");
            }
        }
        var direction = reversed ? " desc" : "";
        sql.append(" order by x.key").append(direction).append(", x.document").append(direction);
        return session.query(sql.toString(), parameters.toArray());
    }
}
