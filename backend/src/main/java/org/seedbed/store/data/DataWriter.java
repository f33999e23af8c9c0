package org.seedbed.store.data;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.data.StoredCollection.Reindexing;
import org.seedbed.store.file.Session;

/** Writes documents with all their index entries, each document wholly or not at all. */
public final class DataWriter {
    private final Data data;
    private final Session session;

    DataWriter(Data data, Session session) {
        this.data = data;
        this.session = session;
    }

    public Session session() {
        return session;
    }

    public Catalog catalog() {
        return data.pending();
    }

    public Optional<StoredCollection> find(Namespace namespace) {
        return data.pending().find(namespace);
    }

    /** What changes the catalogue. */
    public CatalogWriter catalogWriter() {
        return new CatalogWriter(data, this);
    }

    /** The collection of this name, made if there is none. */
    public StoredCollection findOrCreate(Namespace namespace) {
        return find(namespace).orElseGet(() -> catalogWriter().create(namespace, new Document()));
    }

    /**
     * Adds a document.
     *
     * @throws DuplicateKeyError if a unique index has one of its keys; then nothing is written
     */
    public void insert(StoredCollection collection, byte[] document) {
        var entries = collection.entries(document);
        entries.forEach(each -> refuseDuplicates(collection, each, 0));
        long id = data.nextId(session, collection);
        session.update("insert into " + collection.table() + " (id, document) values (?, ?)", id, document);
        entries.forEach(each -> add(each, id));
        noteTraits(collection, entries);
    }

    /** Puts another document in the place of one. */
    public void replace(StoredCollection collection, long id, byte[] before, byte[] after) {
        var reindexings = collection.reindexings(before, after);
        var changes = reindexings.stream().filter(Reindexing::changesAnything).toList();
        changes.forEach(change -> refuseDuplicates(collection, change.to(), id));
        for (var change : changes) {
            remove(change.from(), id);
            add(change.to(), id);
        }
        session.update("update " + collection.table() + " set document = ? where id = ?", after, id);
        noteTraits(collection, reindexings.stream().map(Reindexing::to).toList());
    }

    public void delete(StoredCollection collection, long id, byte[] document) {
        collection.entries(document).forEach(each -> remove(each, id));
        session.update("delete from " + collection.table() + " where id = ?", id);
    }

    /** Keeps the count of documents that is answered without counting. */
    public void countChanged(StoredCollection collection, long by) {
        if (by != 0) {
            session.update("update collections set documents = documents + ? where id = ?", by, collection.id());
        }
    }

    void add(IndexEntries entries, long id) {
        var sql = "insert or replace into " + entries.index().table() + " (key, document, forms) values (?, ?, ?)";
        for (var entry : entries.entries()) {
            session.update(sql, entry.key(), id, entry.forms());
        }
    }

    private void remove(IndexEntries entries, long id) {
        var sql = "delete from " + entries.index().table() + " where key = ? and document = ?";
        for (var entry : entries.entries()) {
            session.update(sql, entry.key(), id);
        }
    }

    /** Refuses a key that another document has, unless that document has expired: then it goes. */
    void refuseDuplicates(StoredCollection collection, IndexEntries entries, long self) {
        if (!entries.index().isUnique()) {
            return;
        }
        for (var entry : entries.entries()) {
            var holder = holder(entries.index(), entry.key());
            if (holder != null && holder != self && !removeIfExpired(collection, holder)) {
                throw duplicate(collection, entries.index(), entry);
            }
        }
    }

    private @Nullable Long holder(Index index, byte[] key) {
        try (var rows = session.query("select document from " + index.table() + " where key = ?", (Object) key)) {
            return rows.next() ? rows.number(1) : null;
        }
    }

    private boolean removeIfExpired(StoredCollection collection, long id) {
        if (!collection.expires()) {
            return false;
        }
        var document = document(collection, id);
        if (document == null || !collection.isExpired(Bson.decode(document), data.now())) {
            return false;
        }
        delete(collection, id, document);
        countChanged(collection, -1);
        return true;
    }

    private byte @Nullable [] document(StoredCollection collection, long id) {
        try (var rows = session.query("select document from " + collection.table() + " where id = ?", id)) {
            return rows.next() ? rows.bytes(1) : null;
        }
    }

    /** The key by its values, as MongoDB words it. */
    static DuplicateKeyError duplicate(StoredCollection collection, Index index, IndexEntries.Entry entry) {
        var values = IntStream.range(0, index.fields().size())
                .mapToObj(i -> index.fields().get(i).path() + ": "
                        + Json.toCompactJsonValue(entry.values().get(i)))
                .collect(Collectors.joining(", ", "{ ", " }"));
        return new DuplicateKeyError(collection.namespace().toString(), index.name() + " dup key: " + values);
    }

    /** Remembers what limits the use of the indexes, for queries to be planned rightly. */
    private void noteTraits(StoredCollection collection, List<IndexEntries> entries) {
        for (var each : entries) {
            var known = each.index().traits();
            if (!known.and(each.traits()).equals(known)) {
                catalogWriter().addTraits(collection, each.index(), each.traits());
            }
        }
    }
}
