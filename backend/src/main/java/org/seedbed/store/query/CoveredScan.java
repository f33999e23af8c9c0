package org.seedbed.store.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
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
import org.seedbed.store.filter.Paths;

/**
 * Documents of the fields that an index holds, read from its entries alone and thousands of entries at a time, for computations
 * that need no more. The order of the documents is not promised.
 */
public final class CoveredScan implements Iterator<Document> {
    private static final int CHUNK = 10_000;

    private final Session session;
    private final Index index;
    private final List<Component> components;
    private final Examined examined;
    private final Iterator<Range> ranges;
    private byte @Nullable [] from;
    private byte[] end = new byte[0];
    private @Nullable KeyReader entries;

    private CoveredScan(Session session, IndexAccess access, Set<String> needed, Examined examined) {
        this.session = session;
        this.index = access.index();
        this.components = index.fields().stream()
                .map(field ->
                        new Component(Paths.split(field.path()), field.descending(), needed.contains(field.path())))
                .toList();
        this.examined = examined;
        this.ranges = access.ranges().iterator();
    }

    /** Null if the plan's index does not hold all these fields of all the documents it finds. */
    public static @Nullable CoveredScan of(Session session, Plan plan, Set<String> needed, Examined examined) {
        if (plan.filtered() || plan.accesses().size() != 1 || plan.canRepeat()) {
            return null;
        }
        var access = plan.accesses().get(0);
        return covers(access.index(), needed) ? new CoveredScan(session, access, needed, examined) : null;
    }

    static boolean covers(Index index, Set<String> needed) {
        var paths = index.fields().stream().map(IndexField::path).toList();
        return !needed.isEmpty() && !index.isMultikey() && !index.traits().opaque() && paths.containsAll(needed);
    }

    @Override
    public boolean hasNext() {
        while (entries == null || !entries.hasMore()) {
            if (from == null) {
                if (!ranges.hasNext()) {
                    return false;
                }
                var range = ranges.next();
                from = range.low();
                end = range.high();
            }
            entries = readChunk(from);
        }
        return true;
    }

    /** Reads some entries, form bytes and key of each one behind the other, and moves on behind them. */
    private KeyReader readChunk(byte[] start) {
        var next = keyAfter(start, CHUNK);
        if (next != null && Arrays.equals(next, start)) {
            next = Keys.concat(start, new byte[] {0});
        }
        from = next;
        try (var rows = session.query(
                "select cast(group_concat(forms || key, x'') as blob), count(*) from " + index.table()
                        + " where key >= ? and key < ?",
                start,
                next == null ? end : next)) {
            rows.next();
            examined.keys(rows.number(2));
            return new KeyReader(rows.bytes(1));
        }
    }

    /** The key that comes this many entries behind; null if the range ends before. */
    private byte @Nullable [] keyAfter(byte[] start, int distance) {
        try (var rows = session.query(
                "select key from " + index.table() + " where key >= ? and key < ? order by key limit 1 offset "
                        + distance,
                start,
                end)) {
            return rows.next() ? rows.bytes(1) : null;
        }
    }

    @Override
    public Document next() {
        if (!hasNext() || entries == null) {
            throw new NoSuchElementException();
        }
        var forms = new byte[components.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = entries.raw();
        }
        var document = new Document();
        for (int i = 0; i < forms.length; i++) {
            components.get(i).read(entries, forms[i], document);
        }
        return document;
    }

    /** What is to be done with one of the values of each entry. */
    private record Component(String[] path, boolean descending, boolean isNeeded) {
        void read(KeyReader entries, byte form, Document document) {
            if (!isNeeded) {
                entries.skip(descending);
                return;
            }
            var value = entries.value(form, descending);
            if (!(value instanceof Missing)) {
                put(document, value);
            }
        }

        private void put(Document document, @Nullable Object value) {
            var parent = document;
            for (int i = 0; i < path.length - 1; i++) {
                parent = (Document) parent.computeIfAbsent(path[i], any -> new Document());
            }
            parent.put(path[path.length - 1], value);
        }
    }
}
