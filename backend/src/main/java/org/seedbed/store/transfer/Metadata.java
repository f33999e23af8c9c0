package org.seedbed.store.transfer;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.codecs.BsonDocumentCodec;

/** What a collection is besides its documents: its options, and its indexes as the server lists them. */
record Metadata(String collection, BsonDocument options, List<BsonDocument> indexes) {
    private static final List<String> FIRST_OPTIONS = List.of("v", "key", "name");
    private static final String ID_INDEX = "_id_";

    static Metadata of(MongoDatabase database, String collection, BsonDocument options) {
        var indexes = new ArrayList<BsonDocument>();
        database.getCollection(collection)
                .listIndexes(BsonDocument.class)
                .forEach(index -> indexes.add(inFixedOrder(index)));
        return new Metadata(collection, options, indexes);
    }

    /** Servers list an index's options in orders of their own, and old ones add the namespace. */
    private static BsonDocument inFixedOrder(BsonDocument index) {
        var rest = new TreeMap<>(index);
        rest.remove("ns");
        var ordered = new BsonDocument();
        for (var option : FIRST_OPTIONS) {
            var value = rest.remove(option);
            if (value != null) {
                ordered.append(option, value);
            }
        }
        ordered.putAll(rest);
        return ordered;
    }

    /**
     * Reads what {@link #toJson} has written.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Metadata parse(String json) {
        try {
            var document = ExtendedJson.read(json.strip()).decode(new BsonDocumentCodec());
            return new Metadata(
                    document.getString("collectionName").getValue(),
                    document.getDocument("options"),
                    document.getArray("indexes").stream()
                            .map(index -> index.asDocument())
                            .toList());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    String toJson() {
        return ExtendedJson.write(new BsonDocument("collectionName", new BsonString(collection))
                .append("type", new BsonString("collection"))
                .append("options", options)
                .append("indexes", new BsonArray(indexes)));
    }

    String describe(long documents) {
        return collection + ": " + documents + " documents, " + indexes.size() + " indexes";
    }

    void createCollection(MongoDatabase database) {
        var command = new BsonDocument("create", new BsonString(collection));
        command.putAll(options);
        database.runCommand(command);
    }

    /** Makes the indexes and names those that the server has made without some of their options. */
    List<String> createIndexes(MongoDatabase database) {
        var wanted =
                indexes.stream().filter(index -> !name(index).equals(ID_INDEX)).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        database.runCommand(
                new BsonDocument("createIndexes", new BsonString(collection)).append("indexes", new BsonArray(wanted)));
        var made = of(database, collection, options).indexes();
        return wanted.stream()
                .filter(index -> made.stream().noneMatch(each -> hasOptionsOf(each, index)))
                .map(Metadata::name)
                .toList();
    }

    private static boolean hasOptionsOf(BsonDocument made, BsonDocument wanted) {
        return name(made).equals(name(wanted)) && made.keySet().containsAll(wanted.keySet());
    }

    private static String name(BsonDocument index) {
        return index.getString("name").getValue();
    }
}
