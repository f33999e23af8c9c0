package org.seedbed.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seedbed.store.bson.Bson;

/**
 * A collection as the catalogue knows it: a table of documents, and its indexes.
 *
 * @param roots the top-level fields that entries of its indexes are made from
 */
public record StoredCollection(long id, Namespace namespace, Document options, List<Index> indexes, Set<String> roots) {
    StoredCollection(long id, Namespace namespace, Document options, List<Index> indexes) {
        this(id, namespace, options, indexes, roots(indexes));
    }

    private static Set<String> roots(List<Index> indexes) {
        return indexes.stream().flatMap(index -> index.roots().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public String table() {
        return "d" + id;
    }

    public Optional<Index> index(String name) {
        return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
    }

    public Index idIndex() {
        return index(Index.ID_NAME).orElseThrow();
    }

    /** Whether its documents can expire. */
    public boolean expires() {
        return indexes.stream().anyMatch(index -> index.expireAfterSeconds() != null);
    }

    /** Whether a document is past its time, so that it must not be seen any more. */
    public boolean isExpired(Document document, Instant now) {
        for (var index : indexes) {
            var seconds = index.expireAfterSeconds();
            if (seconds != null && isBefore(document, index, now.minusSeconds(seconds))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBefore(Document document, Index index, Instant limit) {
        if (index.partial() != null && !index.partial().matches(document)) {
            return false;
        }
        var dates = IndexEntries.valuesAt(document, index.fields().get(0).path());
        return dates.stream().anyMatch(each -> each instanceof Instant date && !date.isAfter(limit));
    }

    /** The top-level fields that decide whether a document is expired. */
    public Set<String> expiryFields() {
        var fields = new HashSet<String>();
        for (var index : indexes) {
            if (index.expireAfterSeconds() != null) {
                fields.addAll(index.roots());
            }
        }
        return fields;
    }

    /** The entries of a document in all indexes. */
    public List<IndexEntries> entries(byte[] document) {
        return entries(Bson.decode(document, roots));
    }

    /** The entries of a document, of which all indexed fields are given, in all indexes. */
    public List<IndexEntries> entries(Document document) {
        return entries(document, indexes);
    }

    private static List<IndexEntries> entries(Document document, List<Index> indexes) {
        return indexes.stream().map(index -> IndexEntries.of(index, document)).toList();
    }

    /** How the entries of a document become those of another one in its place, in all indexes on what is not the same in both. */
    List<Reindexing> reindexings(byte[] before, byte[] after) {
        var differing = Bson.differing(before, after, roots);
        var concerned = indexes.stream()
                .filter(index -> !Collections.disjoint(index.roots(), differing))
                .toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        var from = entries(Bson.decode(before, roots), concerned);
        var to = entries(Bson.decode(after, roots), concerned);
        return IntStream.range(0, concerned.size())
                .mapToObj(i -> new Reindexing(from.get(i), to.get(i)))
                .toList();
    }

    /** The entries that one index has for a document, and those it is to have. */
    record Reindexing(IndexEntries from, IndexEntries to) {
        boolean changesAnything() {
            return !from.isSame(to);
        }
    }

    public StoredCollection withIndexes(List<Index> changed) {
        return new StoredCollection(id, namespace, options, List.copyOf(changed));
    }

    public StoredCollection replacing(long indexId, UnaryOperator<Index> change) {
        return withIndexes(indexes.stream()
                .map(index -> index.id() == indexId ? change.apply(index) : index)
                .toList());
    }

    public StoredCollection renamed(Namespace name) {
        return new StoredCollection(id, name, options, indexes);
    }

    StoredCollection withTraitsOf(StoredCollection other) {
        var changed = this;
        for (var index : other.indexes) {
            changed = changed.replacing(index.id(), each -> each.with(index.traits()));
        }
        return changed;
    }

    boolean hasTraitsOf(StoredCollection other) {
        return withTraitsOf(other).indexes.equals(indexes);
    }
}
