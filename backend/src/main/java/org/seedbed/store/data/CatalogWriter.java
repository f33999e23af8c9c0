package org.seedbed.store.data;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.data.Index.Traits;
import org.seedbed.store.file.StorageProblem;

/** Makes, changes and removes collections and indexes. */
public final class CatalogWriter {
    private static final Document ID_SPEC =
            new Document("v", 2).append("key", new Document("_id", 1)).append("name", Index.ID_NAME);

    private final Data data;
    private final DataWriter writer;

    CatalogWriter(Data data, DataWriter writer) {
        this.data = data;
        this.writer = writer;
    }

    public StoredCollection create(Namespace namespace, Document options) {
        long id = Schema.addCollection(writer.session(), namespace, options);
        long index = Schema.addIndex(writer.session(), id, ID_SPEC, true);
        return publish(new StoredCollection(id, namespace, options, List.of(Index.of(index, ID_SPEC, Traits.NONE))));
    }

    /**
     * Makes an index and fills it from the documents there are.
     *
     * @throws MongoServerError if the documents break the index's rule; then there is no index
     */
    public StoredCollection createIndex(StoredCollection collection, Document spec) {
        var wanted = Index.of(0, spec, Traits.NONE);
        long id = Schema.addIndex(writer.session(), collection.id(), spec, wanted.isUnique());
        var empty = Index.of(id, spec, Traits.NONE);
        var indexes = new ArrayList<>(collection.indexes());
        indexes.add(empty);
        var extended = collection.withIndexes(indexes);
        var traits = fillOrDrop(extended, empty);
        storeTraits(empty.with(traits));
        return publish(extended.replacing(id, index -> index.with(traits)));
    }

    /** A refusal must leave nothing behind. */
    private Traits fillOrDrop(StoredCollection collection, Index index) {
        try {
            return fill(collection, index);
        } catch (StorageProblem e) {
            throw e;
        } catch (MongoServerError e) {
            Schema.dropIndex(writer.session(), index);
            throw failed(e, collection);
        }
    }

    private static MongoServerError failed(MongoServerError cause, StoredCollection collection) {
        return new MongoServerError(
                cause.getCode(),
                cause.getCodeName(),
                "Index build failed: Collection " + collection.namespace() + " :: caused by :: "
                        + cause.getMessageWithoutErrorCode());
    }

    private Traits fill(StoredCollection collection, Index index) {
        var traits = Traits.NONE;
        try (var rows = writer.session().query("select id, document from " + collection.table() + " order by id")) {
            while (rows.next()) {
                var entries = IndexEntries.of(index, Bson.decode(rows.bytes(2)));
                writer.refuseDuplicates(collection, entries, rows.number(1));
                writer.add(entries, rows.number(1));
                traits = traits.and(entries.traits());
            }
        }
        return traits;
    }

    public void dropIndex(StoredCollection collection, Index index) {
        Schema.dropIndex(writer.session(), index);
        publish(collection.withIndexes(collection.indexes().stream()
                .filter(each -> each.id() != index.id())
                .toList()));
    }

    public void drop(StoredCollection collection) {
        Schema.dropCollection(writer.session(), collection);
        data.change(data.pending().without(collection.namespace()));
    }

    public void rename(StoredCollection collection, Namespace name) {
        writer.session()
                .update(
                        "update collections set database = ?, name = ? where id = ?",
                        name.database(),
                        name.collection(),
                        collection.id());
        data.change(data.pending().without(collection.namespace()));
        publish(collection.renamed(name));
    }

    /** Changes an index's options that its entries do not depend on. */
    public void changeSpec(StoredCollection collection, Index index, Document spec) {
        writer.session().update("update indexes set spec = ? where id = ?", Bson.encode(spec), index.id());
        publish(collection.replacing(index.id(), each -> Index.of(each.id(), spec, each.traits())));
    }

    void addTraits(StoredCollection collection, Index index, Traits more) {
        var current = data.pending().find(collection.namespace()).orElseThrow();
        var changed = current.replacing(index.id(), each -> each.with(more));
        changed.indexes().stream().filter(each -> each.id() == index.id()).forEach(this::storeTraits);
        data.changeTraits(changed);
    }

    private void storeTraits(Index index) {
        writer.session()
                .update(
                        "update indexes set multikey = ?, opaque = ? where id = ?",
                        index.traits().multikey(),
                        index.traits().opaque() ? 1L : 0L,
                        index.id());
    }

    private StoredCollection publish(StoredCollection collection) {
        data.change(data.pending().with(collection));
        return collection;
    }
}
