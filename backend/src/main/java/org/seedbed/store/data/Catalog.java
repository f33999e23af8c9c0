package org.seedbed.store.data;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All collections at one moment. */
public final class Catalog {
    private final Map<String, StoredCollection> collections;

    private Catalog(Map<String, StoredCollection> collections) {
        this.collections = collections;
    }

    static Catalog of(Collection<StoredCollection> collections) {
        var byName = new TreeMap<String, StoredCollection>();
        collections.forEach(each -> byName.put(each.namespace().toString(), each));
        return new Catalog(byName);
    }

    public Optional<StoredCollection> find(Namespace namespace) {
        return Optional.ofNullable(collections.get(namespace.toString()));
    }

    public Collection<StoredCollection> all() {
        return collections.values();
    }

    Catalog with(StoredCollection collection) {
        var changed = new TreeMap<>(collections);
        changed.put(collection.namespace().toString(), collection);
        return new Catalog(changed);
    }

    /** With the traits of this collection's indexes, if it is known. */
    Catalog withTraitsOf(StoredCollection collection) {
        return find(collection.namespace())
                .filter(known -> known.id() == collection.id())
                .map(known -> with(known.withTraitsOf(collection)))
                .orElse(this);
    }

    /** Whether the indexes known to both have no other traits there. */
    boolean hasTraitsOf(Catalog other) {
        return this == other
                || collections.values().stream()
                        .allMatch(known -> other.find(known.namespace())
                                .map(known::hasTraitsOf)
                                .orElse(true));
    }

    Catalog without(Namespace namespace) {
        var changed = new TreeMap<>(collections);
        changed.remove(namespace.toString());
        return new Catalog(changed);
    }
}
