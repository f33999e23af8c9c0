package org.seedbed.store.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.KeyReader;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.data.Index;
import org.seedbed.store.data.IndexField;
import org.seedbed.store.file.Session;

/**
 * Documents of the fields that an index holds, read from its entries alone and thousands of entries at a time, for computations
 * that need no more. The order of the documents is not promised.
 */
public final class CoveredScan implements Iterator<Document> {
    private static final int CHUNK = 4096;

    private final Session session;
    private final Index index;
    private final Set<String> needed;
    private final Examined examined;
    private final Iterator<Range> ranges;
    private @Nullable Chunk chunk;
    private @Nullable KeyReader entries;

    private CoveredScan(Session session, IndexAccess access, Set<String> needed, Examined examined) {
        this.session = session;
        this.index = access.index();
        this.needed = needed;
        this.examined = examined;
        this.ranges = access.ranges().iterator();
    }

    /** Null if the plan's index does not hold all these fields of all the documents it finds. */
    public static @Nullable CoveredScan of(Session session, Plan plan, Set<String> needed, Examined examined) {
        if (plan.filtered() || plan.accesses().size() != 1 || plan.canRepeat()) {
            return null;
        }
        var access = plan.accesses().get(0);
        return covers(access.index(), needed) && isReadable(session, access)
                ? new CoveredScan(session, access, needed, examined)
                : null;
    }

    static boolean covers(Index index, Set<String> needed) {
        var paths = index.fields().stream().map(IndexField::path).toList();
        return !needed.isEmpty() && !index.isMultikey() && paths.containsAll(needed);
    }

    /** Whether no entry holds a value that only its document can tell. */
    private static boolean isReadable(Session session, IndexAccess access) {
        for (var range : access.ranges()) {
            long opaque = session.number(
                    "select exists (select 1 from " + access.index().table()
                            + " where key >= ? and key < ? and instr(forms, x'" + KeyReader.OPAQUE_HEX + "') > 0)",
                    range.low(),
                    range.high());
            if (opaque != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean hasNext() {
        while (entries == null || !entries.hasMore()) {
            if ((chunk == null || chunk.isLast()) && !ranges.hasNext()) {
                return false;
            }
            chunk = chunk == null || chunk.isLast() ? Chunk.first(ranges.next()) : chunk;
            entries = read(chunk);
        }
        return true;
    }

    /** Reads the chunk's entries, form bytes and key of each one behind the other, and moves the chunk on. */
    private KeyReader read(Chunk at) {
        var table = index.table();
        var where = " from " + table + " where key >= ? and key < ? and (key, document) > (?, ?)";
        var concat = "select cast(group_concat(forms || key, x'') as blob), count(*)";
        byte[] endKey = null;
        long endId = 0;
        try (var rows = session.query(
                "select key, document" + where + " order by key, document limit 1 offset " + (CHUNK - 1),
                at.range.low(),
                at.range.high(),
                at.afterKey,
                at.afterId)) {
            if (rows.next()) {
                endKey = rows.bytes(1);
                endId = rows.number(2);
            }
        }
        List<Object> parameters = new ArrayList<>(List.of(at.afterKey, at.range.high(), at.afterKey, at.afterId));
        if (endKey != null) {
            where += " and (key, document) <= (?, ?)";
            parameters.set(1, Keys.concat(endKey, new byte[] {0}));
            parameters.add(endKey);
            parameters.add(endId);
        }
        chunk = new Chunk(at.range, endKey == null ? at.afterKey : endKey, endId, endKey == null);
        try (var rows = session.query(concat + where, parameters.toArray())) {
            rows.next();
            examined.keys(rows.number(2));
            return new KeyReader(rows.bytes(1));
        }
    }

    @Override
    public Document next() {
        if (!hasNext() || entries == null) {
            throw new NoSuchElementException();
        }
        var fields = index.fields();
        var forms = new byte[fields.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = entries.raw();
        }
        var document = new Document();
        for (int i = 0; i < forms.length; i++) {
            var field = fields.get(i);
            if (needed.contains(field.path())) {
                var value = entries.value(forms[i], field.descending());
                if (!(value instanceof Missing)) {
                    document.put(field.path(), value);
                }
            } else {
                entries.skip(field.descending());
            }
        }
        return document;
    }

    /** Where the next entries begin. */
    private record Chunk(Range range, byte[] afterKey, long afterId, boolean isLast) {
        static Chunk first(Range range) {
            return new Chunk(range, range.low(), -1, false);
        }
    }
}
