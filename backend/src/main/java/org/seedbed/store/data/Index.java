package org.seedbed.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Filter;
import org.seedbed.store.filter.FilterParser;
import org.seedbed.store.filter.Paths;

/**
 * An index of a collection: a table of keys and of the documents they lead to.
 *
 * @param spec what {@code createIndexes} asked for
 * @param traits what is known of its entries
 * @param roots the top-level fields its entries are made from
 */
public record Index(
        long id,
        Document spec,
        Traits traits,
        List<IndexField> fields,
        @Nullable Filter partial,
        Set<String> roots) {
    public static final String ID_NAME = "_id_";

    public static Index of(long id, Document spec, Traits traits) {
        var fields = new ArrayList<IndexField>();
        ((Document) spec.get("key"))
                .forEach((path, direction) -> fields.add(new IndexField(path, ((Number) direction).doubleValue() < 0)));
        var partial = spec.get("partialFilterExpression") instanceof Document query ? FilterParser.parse(query) : null;
        return new Index(id, spec, traits, List.copyOf(fields), partial, roots(fields, partial));
    }

    private static Set<String> roots(List<IndexField> fields, @Nullable Filter partial) {
        var roots = new HashSet<String>();
        fields.forEach(field -> roots.add(Paths.root(field.path())));
        if (partial != null) {
            partial.addFieldsTo(roots);
        }
        return Set.copyOf(roots);
    }

    public String name() {
        return (String) spec.get("name");
    }

    public Document key() {
        return (Document) spec.get("key");
    }

    public String table() {
        return "x" + id;
    }

    public boolean isUnique() {
        return isId() || isTrue("unique");
    }

    public boolean isId() {
        return name().equals(ID_NAME);
    }

    public boolean isSparse() {
        return isTrue("sparse");
    }

    public boolean isMultikey() {
        return traits.multikey() != 0;
    }

    public boolean isMultikey(int field) {
        return (traits.multikey() & 1L << field) != 0;
    }

    /** After how many seconds from the date in its field a document is gone; null if it stays. */
    public @Nullable Long expireAfterSeconds() {
        return spec.get("expireAfterSeconds") instanceof Number seconds ? seconds.longValue() : null;
    }

    Index with(Traits more) {
        return new Index(id, spec, traits.and(more), fields, partial, roots);
    }

    private boolean isTrue(String option) {
        return Boolean.TRUE.equals(spec.get(option));
    }

    /**
     * What holds for some entry the index ever had, and limits how it can be used.
     *
     * @param multikey bit by bit for its fields, whether a document had an array on the way
     * @param opaque whether a value cannot be read back from its entry
     */
    public record Traits(long multikey, boolean opaque) {
        static final Traits NONE = new Traits(0, false);

        Traits and(Traits more) {
            return new Traits(multikey | more.multikey, opaque || more.opaque);
        }
    }
}
