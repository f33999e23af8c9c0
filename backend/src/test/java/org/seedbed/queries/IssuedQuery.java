package org.seedbed.queries;

import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/** One search for documents within a command: a find's or count's own, or that of one statement of an update or delete. */
record IssuedQuery(
        String collection,
        String command,
        BsonDocument filter,
        BsonDocument sort,
        BsonDocument projection,
        int skip,
        int limit) {
    private static final BsonDocument NONE = new BsonDocument();

    /** The searches that a command consists of; none if it only inserts, or asks about something else. */
    static List<IssuedQuery> of(String name, BsonDocument command) {
        var collection = command.get(name);
        if (collection == null || !collection.isString()) {
            return List.of();
        }
        var in = collection.asString().getValue();
        return switch (name) {
            case "find" ->
                List.of(new IssuedQuery(
                        in,
                        name,
                        document(command, "filter"),
                        document(command, "sort"),
                        document(command, "projection"),
                        number(command, "skip"),
                        number(command, "limit")));
            case "count", "distinct" -> List.of(plain(in, name, document(command, "query"), 0));
            case "findAndModify" -> List.of(plain(in, name, document(command, "query"), 1));
            case "update" ->
                statements(command, "updates")
                        .map(one -> plain(in, name, document(one, "q"), isForMany(one) ? 0 : 1))
                        .toList();
            case "delete" ->
                statements(command, "deletes")
                        .map(one -> plain(in, name, document(one, "q"), number(one, "limit")))
                        .toList();
            case "aggregate" -> List.of(leading(in, name, command.getArray("pipeline")));
            default -> List.of();
        };
    }

    private static IssuedQuery plain(String collection, String command, BsonDocument filter, int limit) {
        return new IssuedQuery(collection, command, filter, NONE, NONE, 0, limit);
    }

    /** What a pipeline takes from its collection. */
    private static IssuedQuery leading(String collection, String command, BsonArray pipeline) {
        var filter = pipeline.isEmpty() ? NONE : document(pipeline.get(0).asDocument(), "$match");
        int limit = pipeline.size() > 1 ? number(pipeline.get(1).asDocument(), "$limit") : 0;
        return plain(collection, command, filter, limit);
    }

    private static Stream<BsonDocument> statements(BsonDocument command, String key) {
        return command.getArray(key).stream().map(BsonValue::asDocument);
    }

    private static boolean isForMany(BsonDocument update) {
        return update.getBoolean("multi", BsonBoolean.FALSE).getValue();
    }

    private static BsonDocument document(BsonDocument command, String key) {
        return command.containsKey(key) ? command.getDocument(key).clone() : NONE;
    }

    private static int number(BsonDocument command, String key) {
        return command.containsKey(key) ? command.getNumber(key).intValue() : 0;
    }

    /** What is the same of all queries that differ only in their values. */
    String shape() {
        return collection
                + " " + command
                + " " + Shapes.of(filter)
                + (sort.isEmpty() ? "" : " sort " + sort.toJson())
                + (skip == 0 ? "" : " skip")
                + (limit == 0 || !command.equals("find") ? "" : " limit");
    }

    boolean asksForAll() {
        return Shapes.isOpen(filter);
    }

    /** The command by which a store tells how it finds these documents; changes are looked at by their search only. */
    BsonDocument explanation() {
        var find = new BsonDocument("find", new BsonString(collection))
                .append("filter", filter)
                .append("skip", new BsonInt32(skip))
                .append("limit", new BsonInt32(limit));
        if (!sort.isEmpty()) {
            find.append("sort", sort);
        }
        if (!projection.isEmpty()) {
            find.append("projection", projection);
        }
        return new BsonDocument("explain", find).append("verbosity", new BsonString("executionStats"));
    }
}
