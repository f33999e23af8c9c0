package org.seedbed.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.seedbed.store.bson.Bson;

/** A collection as the catalogue knows it: a table of documents, and its indexes. */
public record StoredCollection(long id, Namespace namespace, Document options, List<Index> indexes) {
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
        var roots = new HashSet<String>();
        indexes.forEach(index -> roots.addAll(index.roots()));
        return entries(Bson.decode(document, roots));
    }

    /** The entries of a document, of which all indexed fields are given, in all indexes. */
    public List<IndexEntries> entries(Document document) {
        var all = new ArrayList<IndexEntries>();
        indexes.forEach(index -> all.add(IndexEntries.of(index, document)));
        return all;
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
