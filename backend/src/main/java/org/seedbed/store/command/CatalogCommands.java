package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NamespaceExistsException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.seedbed.store.data.Catalog;
import org.seedbed.store.data.Data;
import org.seedbed.store.data.DataWriter;
import org.seedbed.store.data.Index;
import org.seedbed.store.data.Namespace;
import org.seedbed.store.data.StoredCollection;
import org.seedbed.store.file.StorageProblem;
import org.seedbed.store.filter.FilterParser;
import org.seedbed.store.filter.Refusal;

/** Commands about collections and indexes. */
final class CatalogCommands {
    private static final int NAMESPACE_NOT_FOUND = 26;
    private static final int INVALID_OPTIONS = 72;
    private static final Set<String> CREATE_NOT_SUPPORTED =
            Set.of("capped", "timeseries", "viewOn", "validator", "clusteredIndex", "changeStreamPreAndPostImages");

    private final Data data;

    CatalogCommands(Data data) {
        this.data = data;
    }

    Document create(Namespace namespace, Document command) {
        Options.refuseCollation(command);
        for (var option : CREATE_NOT_SUPPORTED) {
            if (command.get(option) != null && !Boolean.FALSE.equals(command.get(option))) {
                throw Refusal.notSupported("A collection with " + option);
            }
        }
        return data.write(writer -> {
            if (writer.find(namespace).isPresent()) {
                throw new NamespaceExistsException("Collection already exists. NS: " + namespace);
            }
            writer.catalogWriter().create(namespace, new Document());
            return Options.ok();
        });
    }

    Document drop(Namespace namespace) {
        return data.write(writer -> {
            var collection = writer.find(namespace);
            collection.ifPresent(writer.catalogWriter()::drop);
            return collection
                    .map(each -> new Document("nIndexesWas", each.indexes().size())
                            .append("ns", namespace.toString())
                            .append("ok", 1.0))
                    .orElseGet(Options::ok);
        });
    }

    Document dropDatabase(String database) {
        return data.write(writer -> {
            for (var collection : List.copyOf(writer.catalog().all())) {
                if (collection.namespace().database().equals(database)) {
                    writer.catalogWriter().drop(collection);
                }
            }
            return new Document("dropped", database).append("ok", 1.0);
        });
    }

    Document rename(Document command) {
        var from = namespace((String) command.get("renameCollection"));
        var to = namespace((String) command.get("to"));
        if (from.equals(to)) {
            throw new MongoServerError(20, "IllegalOperation", "Can't rename a collection to itself");
        }
        return data.write(writer -> {
            var collection = require(writer, from);
            writer.find(to).ifPresent(target -> {
                if (!Options.isTrue(command, "dropTarget")) {
                    throw new NamespaceExistsException("target namespace exists");
                }
                writer.catalogWriter().drop(target);
            });
            writer.catalogWriter().rename(collection, to);
            return Options.ok();
        });
    }

    private static Namespace namespace(String fullName) {
        int dot = fullName.indexOf('.');
        if (dot <= 0 || dot == fullName.length() - 1) {
            throw new MongoServerError(73, "InvalidNamespace", "Invalid namespace specified '" + fullName + "'");
        }
        return new Namespace(fullName.substring(0, dot), fullName.substring(dot + 1));
    }

    Document createIndexes(Namespace namespace, Document command) {
        var specs = Options.list(command, "indexes").stream()
                .map(spec -> IndexSpecs.checked((Document) spec))
                .toList();
        return data.write(writer -> {
            boolean existed = writer.find(namespace).isPresent();
            var before = writer.findOrCreate(namespace);
            var after = create(writer, before, specs);
            return new Document("numIndexesBefore", before.indexes().size())
                    .append("numIndexesAfter", after.indexes().size())
                    .append("createdCollectionAutomatically", !existed)
                    .append("ok", 1.0);
        });
    }

    /** Makes the indexes that there are not yet, all of them or, if one is refused, none. */
    private static StoredCollection create(DataWriter writer, StoredCollection before, List<Document> specs) {
        var collection = before;
        try {
            for (var spec : specs) {
                if (IndexSpecs.isNew(collection, spec)) {
                    collection = writer.catalogWriter().createIndex(collection, spec);
                }
            }
            return collection;
        } catch (StorageProblem problem) {
            throw problem;
        } catch (MongoServerError refused) {
            int present = before.indexes().size();
            for (var index :
                    collection.indexes().subList(present, collection.indexes().size())) {
                writer.catalogWriter().dropIndex(writer.find(before.namespace()).orElseThrow(), index);
            }
            throw refused;
        }
    }

    Document dropIndexes(Namespace namespace, Document command) {
        var which = command.get("index");
        return data.write(writer -> {
            var collection = require(writer, namespace);
            int before = collection.indexes().size();
            for (var index : toDrop(collection, which)) {
                if (index.isId()) {
                    throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "cannot drop _id index");
                }
                writer.catalogWriter().dropIndex(writer.find(namespace).orElseThrow(), index);
            }
            return new Document("nIndexesWas", before).append("ok", 1.0);
        });
    }

    private static List<Index> toDrop(StoredCollection collection, Object which) {
        if ("*".equals(which)) {
            return collection.indexes().stream().filter(index -> !index.isId()).toList();
        }
        if (which instanceof Document key) {
            return List.of(collection.indexes().stream()
                    .filter(index -> IndexSpecs.sameKey(index.key(), key))
                    .findFirst()
                    .orElseThrow(() -> new IndexNotFoundException(key)));
        }
        return List.of(collection
                .index(String.valueOf(which))
                .orElseThrow(() -> new IndexNotFoundException("index not found with name [" + which + "]")));
    }

    Document listIndexes(Namespace namespace) {
        return data.read((session, catalog) -> {
            var collection = require(catalog, namespace);
            return Cursors.all(
                    namespace, collection.indexes().stream().map(Index::spec).toList());
        });
    }

    /** Changes after how long documents expire, the only option of an index that can be changed. */
    Document collMod(Namespace namespace, Document command) {
        if (!(command.get("index") instanceof Document change) || !change.containsKey("expireAfterSeconds")) {
            throw Refusal.notSupported("collMod of anything but an index's expireAfterSeconds");
        }
        return data.write(writer -> {
            var collection = require(writer, namespace);
            var index = toDrop(collection, change.containsKey("name") ? change.get("name") : change.get("keyPattern"))
                    .get(0);
            var spec = index.spec().clone();
            spec.put("expireAfterSeconds", change.get("expireAfterSeconds"));
            writer.catalogWriter().changeSpec(collection, index, IndexSpecs.checked(spec));
            return Options.ok();
        });
    }

    Document listCollections(String database, Document command) {
        var filter = FilterParser.parse(Options.document(command, "filter"));
        return data.read((session, catalog) -> Cursors.all(
                new Namespace(database, "$cmd.listCollections"),
                catalog.all().stream()
                        .filter(each -> each.namespace().database().equals(database))
                        .map(CatalogCommands::description)
                        .filter(filter::matches)
                        .toList()));
    }

    private static Document description(StoredCollection collection) {
        return new Document("name", collection.namespace().collection())
                .append("type", "collection")
                .append("options", collection.options())
                .append("info", new Document("readOnly", false))
                .append("idIndex", collection.idIndex().spec());
    }

    Document listDatabases() {
        return data.read((session, catalog) -> {
            var names = new TreeSet<String>();
            catalog.all().forEach(each -> names.add(each.namespace().database()));
            return new Document(
                            "databases",
                            names.stream()
                                    .map(name -> new Document("name", name).append("empty", false))
                                    .toList())
                    .append("ok", 1.0);
        });
    }

    static StoredCollection require(Catalog catalog, Namespace namespace) {
        return catalog.find(namespace).orElseThrow(() -> notFound(namespace));
    }

    private static StoredCollection require(DataWriter writer, Namespace namespace) {
        return writer.find(namespace).orElseThrow(() -> notFound(namespace));
    }

    private static MongoServerError notFound(Namespace namespace) {
        return new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns does not exist: " + namespace);
    }
}
