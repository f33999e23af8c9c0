package org.seedbed.store.data;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.EmptyArray;
import org.seedbed.store.bson.KeyReader;
import org.seedbed.store.bson.KeyWriter;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.filter.Paths;

/** The entries of one document in one index. */
public final class IndexEntries {
    private final Index index;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long multikey;
    private boolean opaque;

    private IndexEntries(Index index) {
        this.index = index;
    }

    public static IndexEntries of(Index index, Document document) {
        var entries = new IndexEntries(index);
        if (index.partial() != null && !index.partial().matches(document)) {
            return entries;
        }
        var walks = new Walk[index.fields().size()];
        for (int i = 0; i < walks.length; i++) {
            walks[i] = new Walk(Paths.split(index.fields().get(i).path()), 0, document).toArrayOrEnd();
        }
        entries.expand(walks);
        return entries;
    }

    public Iterable<Entry> entries() {
        return entries.values();
    }

    boolean isSame(IndexEntries other) {
        var others = other.entries().iterator();
        for (var entry : entries()) {
            if (!others.hasNext() || !entry.isSame(others.next())) {
                return false;
            }
        }
        return !others.hasNext();
    }

    public Index index() {
        return index;
    }

    Index.Traits traits() {
        return new Index.Traits(multikey, opaque);
    }

    /** The least or greatest value that a path leads to in a document, as a key: what the document is sorted by. */
    public static byte[] sortKey(Document document, IndexField field) {
        byte[] best = null;
        var walk = new Walk(Paths.split(field.path()), 0, document).toArrayOrEnd();
        for (var value : values(walk)) {
            var key = Keys.of(value);
            if (best == null
                    || (field.descending() ? Keys.ORDER.compare(key, best) > 0 : Keys.ORDER.compare(key, best) < 0)) {
                best = key;
            }
        }
        return best == null ? Keys.of(null) : best;
    }

    /** The values that a path leads to in a document, elements of arrays each; nothing where it leads nowhere. */
    public static List<@Nullable Object> valuesAt(Document document, String path) {
        var values = new ArrayList<@Nullable Object>();
        for (var value : values(new Walk(Paths.split(path), 0, document).toArrayOrEnd())) {
            if (!(value instanceof Missing) && value != EmptyArray.KEY) {
                values.add(value);
            }
        }
        return values;
    }

    private static List<@Nullable Object> values(Walk walk) {
        if (!(walk.node() instanceof List<?> array) || walk.isFinal()) {
            return Collections.singletonList(walk.node());
        }
        var values = new ArrayList<@Nullable Object>();
        for (var step : walk.into(array)) {
            values.addAll(values(step));
        }
        return values;
    }

    /** Adds an entry for these values, or for each way through the array that stops some of the walks. */
    private void expand(Walk[] walks) {
        List<?> array = null;
        int first = -1;
        for (int i = 0; i < walks.length; i++) {
            if (walks[i].node() instanceof List<?> list && !walks[i].isFinal()) {
                if (array != null && array != list) {
                    throw parallel(first, i);
                }
                first = array == null ? i : first;
                array = list;
                multikey |= 1L << i;
            }
        }
        if (array == null) {
            add(walks);
            return;
        }
        var branches = new ArrayList<List<Walk>>();
        for (var walk : walks) {
            branches.add(walk.node() == array && !walk.isFinal() ? walk.into(array) : List.of());
        }
        int count = Math.max(1, array.size());
        for (int element = 0; element < count; element++) {
            var next = walks.clone();
            for (int i = 0; i < walks.length; i++) {
                if (!branches.get(i).isEmpty()) {
                    next[i] = branches.get(i).get(element);
                }
            }
            expand(next);
        }
    }

    private CannotIndexParallelArraysError parallel(int first, int second) {
        return new CannotIndexParallelArraysError(List.of(lastSegment(first), lastSegment(second)));
    }

    private String lastSegment(int field) {
        var segments = Paths.split(index.fields().get(field).path());
        return segments[segments.length - 1];
    }

    private void add(Walk[] walks) {
        if (index.isSparse() && Arrays.stream(walks).allMatch(walk -> walk.node() instanceof Missing)) {
            return;
        }
        var key = new KeyWriter();
        var forms = new byte[walks.length];
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < walks.length; i++) {
            var value = walks[i].node();
            key.component(value, index.fields().get(i).descending());
            forms[i] = KeyReader.form(value);
            opaque |= forms[i] == KeyReader.OPAQUE;
            values.add(value);
        }
        var bytes = key.bytes();
        entries.putIfAbsent(new String(bytes, StandardCharsets.ISO_8859_1), new Entry(bytes, forms, values));
    }

    /**
     * One entry.
     *
     * @param forms one byte for each component, see {@link KeyReader}
     */
    public record Entry(byte[] key, byte[] forms, List<@Nullable Object> values) {
        boolean isSame(Entry other) {
            return Arrays.equals(key, other.key) && Arrays.equals(forms, other.forms);
        }
    }

    /** A path on its way through a document; final once it has gone through an array at its end. */
    private record Walk(String[] path, int depth, @Nullable Object node, boolean isFinal) {
        Walk(String[] path, int depth, @Nullable Object node) {
            this(path, depth, node, false);
        }

        /** Steps through documents until the path ends or meets an array. */
        Walk toArrayOrEnd() {
            var at = node;
            int next = depth;
            while (next < path.length && !(at instanceof List<?>)) {
                at = at instanceof Document document ? document.getOrMissing(path[next]) : Missing.getInstance();
                next++;
            }
            return new Walk(path, next, at);
        }

        /** The ways on from an array: one for each element, or one alone if it is empty. */
        List<Walk> into(List<?> array) {
            if (array.isEmpty()) {
                return List.of(end(depth == path.length ? EmptyArray.KEY : Missing.getInstance()));
            }
            var ways = new ArrayList<Walk>(array.size());
            for (var element : array) {
                if (depth == path.length) {
                    ways.add(end(element));
                } else if (element instanceof Document) {
                    ways.add(new Walk(path, depth, element).toArrayOrEnd());
                } else {
                    ways.add(end(Missing.getInstance()));
                }
            }
            return ways;
        }

        private Walk end(@Nullable Object value) {
            return new Walk(path, path.length, value, true);
        }
    }
}
