package org.seedbed.store.difference;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;

/** What a server says to a command, without what differs from one run to the next: cursors, times, sessions. */
record Answer(BsonDocument body) {
    private static final List<String> COMPARED =
            List.of("n", "nModified", "upserted", "value", "lastErrorObject", "values");
    private static final int DUPLICATE_KEY = 11_000;

    /** Asks, and reads a cursor to its end. */
    static Answer of(MongoDatabase database, Document command) {
        try {
            var reply = database.runCommand(command, BsonDocument.class);
            return new Answer(reply.containsKey("cursor") ? documents(database, command, reply) : counted(reply));
        } catch (MongoCommandException refusal) {
            return new Answer(error(refusal.getErrorCode(), refusal.getErrorMessage()));
        }
    }

    boolean isRefusal() {
        return body.containsKey("code");
    }

    boolean isError() {
        return isRefusal() || body.containsKey("writeErrors");
    }

    List<Integer> errorCodes() {
        if (isRefusal()) {
            return List.of(body.getInt32("code").getValue());
        }
        return body.getArray("writeErrors", new BsonArray()).stream()
                .map(error -> error.asDocument().getInt32("code").getValue())
                .toList();
    }

    /** Whether any document was found, or written. */
    boolean hasEffect() {
        return !isError()
                && (body.getArray("documents", new BsonArray()).size() > 0
                        || body.getArray("values", new BsonArray()).size() > 0
                        || body.getInt32("n", new BsonInt32(0)).getValue() > 0
                        || body.containsKey("upserted")
                        || body.containsKey("lastErrorObject")
                        || body.isDocument("value"));
    }

    private static BsonDocument documents(MongoDatabase database, Document command, BsonDocument reply) {
        var cursor = reply.getDocument("cursor");
        var all = new BsonArray(cursor.getArray("firstBatch").getValues());
        long id = cursor.getNumber("id").longValue();
        while (id != 0) {
            var more = new Document("getMore", id)
                    .append(
                            "collection",
                            command.get(command.keySet().iterator().next()));
            if (command.containsKey("batchSize")) {
                more.append("batchSize", command.get("batchSize"));
            }
            cursor = database.runCommand(more, BsonDocument.class).getDocument("cursor");
            all.addAll(cursor.getArray("nextBatch"));
            id = cursor.getNumber("id").longValue();
        }
        return new BsonDocument("documents", all);
    }

    private static BsonDocument counted(BsonDocument reply) {
        var counted = new BsonDocument();
        COMPARED.stream().filter(reply::containsKey).forEach(key -> counted.put(key, reply.get(key)));
        if (reply.containsKey("writeErrors")) {
            var errors = new BsonArray();
            for (BsonValue each : reply.getArray("writeErrors")) {
                var error = each.asDocument();
                var message = error.getString("errmsg").getValue();
                errors.add(error(error.getNumber("code", new BsonInt32(0)).intValue(), message)
                        .append("index", error.get("index")));
            }
            counted.put("writeErrors", errors);
        }
        return counted;
    }

    /** Which of several duplicate keys is named is left open. */
    private static BsonDocument error(int code, String message) {
        int key = message.indexOf(" dup key");
        return new BsonDocument("code", new BsonInt32(code))
                .append(
                        "message",
                        new BsonString(code == DUPLICATE_KEY && key > 0 ? message.substring(0, key) : message));
    }
}
