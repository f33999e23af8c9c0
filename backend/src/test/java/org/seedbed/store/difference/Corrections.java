package org.seedbed.store.difference;

import java.util.Map;
import java.util.function.BiPredicate;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.Document;
import org.seedbed.store.difference.script.Command;

/** Makes of some wrong answers of the library those that MongoDB documents. */
final class Corrections {
    private static final Map<Integer, Integer> CODES = Map.of(10_141, 2, 10_143, 14);

    private Corrections() {}

    static BsonDocument insertedCount(Command command, BsonDocument ours, BsonDocument theirs) {
        if (!command.kind().equals("insert") || !theirs.containsKey("writeErrors")) {
            return theirs;
        }
        var errors = theirs.getArray("writeErrors");
        int inserted = command.body().getBoolean("ordered")
                ? errors.get(0).asDocument().getInt32("index").getValue()
                : command.body().getList("documents", Document.class).size() - errors.size();
        return theirs.clone().append("n", new BsonInt32(inserted));
    }

    static BsonDocument lastErrorObject(Command command, BsonDocument ours, BsonDocument theirs) {
        if (!command.kind().equals("findAndModify")
                || theirs.containsKey("lastErrorObject")
                || theirs.containsKey("code")) {
            return theirs;
        }
        var body = command.body().toBsonDocument();
        boolean upserted = body.containsKey("upsert");
        boolean removes = body.containsKey("remove");
        boolean removed = removes && theirs.isDocument("value");
        var last = new BsonDocument("n", new BsonInt32(upserted || removed ? 1 : 0));
        if (!removes) {
            last.append("updatedExisting", BsonBoolean.FALSE);
        }
        if (upserted) {
            last.append("upserted", body.getDocument("query").get("_id"));
        }
        return theirs.clone().append("lastErrorObject", last);
    }

    static BsonDocument codesOfArrayRefusals(Command command, BsonDocument ours, BsonDocument theirs) {
        return errors(ours, theirs, Corrections::isCorrectedCode);
    }

    static BsonDocument idsInMessages(Command command, BsonDocument ours, BsonDocument theirs) {
        return errors(ours, theirs, Corrections::isCorrectedMessage);
    }

    /** With our errors in place of those that they correct. */
    private static BsonDocument errors(
            BsonDocument ours, BsonDocument theirs, BiPredicate<BsonDocument, BsonDocument> corrects) {
        if (ours.containsKey("code") && theirs.containsKey("code") && corrects.test(ours, theirs)) {
            return ours;
        }
        if (!ours.containsKey("writeErrors") || !theirs.containsKey("writeErrors")) {
            return theirs;
        }
        var errors = theirs.getArray("writeErrors");
        var answered = ours.getArray("writeErrors");
        var corrected = new BsonArray();
        for (int i = 0; i < errors.size(); i++) {
            BsonValue error = errors.get(i);
            boolean same = i < answered.size() && corrects.test(answered.get(i).asDocument(), error.asDocument());
            corrected.add(same ? answered.get(i) : error);
        }
        return theirs.clone().append("writeErrors", corrected);
    }

    private static boolean isCorrectedCode(BsonDocument ours, BsonDocument theirs) {
        return CODES.getOrDefault(theirs.getInt32("code").getValue(), 0)
                == ours.getInt32("code").getValue();
    }

    private static boolean isCorrectedMessage(BsonDocument ours, BsonDocument theirs) {
        return ours.get("code").equals(theirs.get("code"))
                && bare(ours.getString("message").getValue())
                        .equals(bare(theirs.getString("message").getValue()));
    }

    /** The message with the id of a document by its bare value. */
    private static String bare(String message) {
        return message.replaceAll("\\{_id: (?:\"|ObjectId\\('|ObjectId\\[)(.*)(?:\"|'\\)|])}", "{_id: $1}");
    }
}
