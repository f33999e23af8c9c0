package org.seedbed.store.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.difference.OpenedStore.ids;

import com.mongodb.client.MongoCollection;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What MongoDB documents that writes change, and what they report. */
class MongoWinsOnWritesTests {
    @RegisterExtension
    static final OpenedStore STORE = new OpenedStore();

    @Test
    @Shows(KnownDifference.INSERTED_COUNT)
    void stopsAnOrderedInsertAtTheFirstError() {
        var documents = STORE.holding("{_id: 2}");

        var reply = STORE.run(documents, "{insert: '#', ordered: true, documents: [{_id: 1}, {_id: 2}, {_id: 3}]}");

        assertThat(number(reply, "n")).isEqualTo(1);
        assertThat(errors(reply)).isEqualTo("[1: 11000]");
        assertThat(ids(documents, "{}")).containsExactly(1, 2);
    }

    @Test
    @Shows(KnownDifference.INSERTED_COUNT)
    void insertsInOrderUnlessToldOtherwise() {
        var documents = STORE.holding("{_id: 1}");

        var reply = STORE.run(documents, "{insert: '#', documents: [{_id: 1}, {_id: 2}]}");

        assertThat(number(reply, "n")).isZero();
        assertThat(ids(documents, "{}")).containsExactly(1);
    }

    @Test
    @Shows(KnownDifference.INSERTED_COUNT)
    void goesOnWithAnUnorderedInsertAfterErrors() {
        var documents = STORE.holding("{_id: 2}");

        var reply = STORE.run(
                documents, "{insert: '#', ordered: false, documents: [{_id: 1}, {_id: 2}, {_id: 3}, {_id: 3}]}");

        assertThat(number(reply, "n")).isEqualTo(2);
        assertThat(errors(reply)).isEqualTo("[1: 11000, 3: 11000]");
        assertThat(ids(documents, "{}")).containsExactly(1, 2, 3);
    }

    @Test
    @Shows(KnownDifference.ORDERED_UPDATES_GO_ON)
    void stopsOrderedUpdatesAtTheFirstError() {
        var documents = STORE.holding("{_id: 1, s: 'a'}", "{_id: 2, s: 'a'}", "{_id: 3}");
        var updates =
                "{q: {_id: 1}, u: {$set: {n: 1}}}, {q: {_id: 2}, u: {$inc: {s: 1}}}, {q: {_id: 3}, u: {$set: {n: 1}}}";

        var reply = STORE.run(documents, "{update: '#', ordered: true, updates: [" + updates + "]}");

        assertThat(number(reply, "n")).isEqualTo(1);
        assertThat(number(reply, "nModified")).isEqualTo(1);
        assertThat(errors(reply)).isEqualTo("[1: 14]");
        assertThat(ids(documents, "{n: 1}")).containsExactly(1);
    }

    @Test
    void goesOnWithUnorderedUpdatesAfterErrors() {
        var documents = STORE.holding("{_id: 1, s: 'a'}", "{_id: 2}");
        var updates = "{q: {_id: 1}, u: {$inc: {s: 1}}}, {q: {_id: 2}, u: {$set: {n: 1}}}";

        var reply = STORE.run(documents, "{update: '#', ordered: false, updates: [" + updates + "]}");

        assertThat(number(reply, "n")).isEqualTo(1);
        assertThat(errors(reply)).isEqualTo("[0: 14]");
        assertThat(ids(documents, "{n: 1}")).containsExactly(2);
    }

    @Test
    void countsMatchedModifiedAndUpsertedDocuments() {
        var documents = STORE.holding("{_id: 1, n: 1}", "{_id: 2, n: 2}");
        var updates = "{q: {n: {$gt: 0}}, u: {$set: {n: 1}}, multi: true},"
                + "{q: {_id: 7}, u: {$set: {n: 7}}, upsert: true},"
                + "{q: {_id: 9}, u: {$set: {n: 9}}}";

        var reply = STORE.run(documents, "{update: '#', updates: [" + updates + "]}");

        assertThat(number(reply, "n")).isEqualTo(3);
        assertThat(number(reply, "nModified")).isEqualTo(1);
        assertThat(reply.getArray("upserted")).isEqualTo(BsonArray.parse("[{index: 1, _id: 7}]"));
    }

    @Test
    void modifiesNothingByAnUpdateThatChangesNothing() {
        var documents = STORE.holding("{_id: 1, n: 1, tags: ['a']}");
        var update = "{$set: {n: 1}, $pull: {tags: 'x'}, $unset: {none: ''}, $max: {m: 1}}";

        assertThat(number(update(documents, "{_id: 1}", update), "nModified")).isEqualTo(1);
        var again = update(documents, "{_id: 1}", update);

        assertThat(number(again, "n")).isEqualTo(1);
        assertThat(number(again, "nModified")).isZero();
    }

    @Test
    @Shows(KnownDifference.EQUAL_NUMBERS_OF_OTHER_TYPES)
    void setsAnEqualNumberOfAnotherType() {
        var documents = STORE.holding("{_id: 1, n: 1, set: [1, 'a']}");

        assertThat(number(update(documents, "{_id: 1}", "{$set: {n: 1.0}}"), "nModified"))
                .isEqualTo(1);
        assertThat(number(update(documents, "{_id: 1}", "{$addToSet: {set: 1.0}}"), "nModified"))
                .isZero();

        assertThat(documents.find().first()).isEqualTo(Document.parse("{_id: 1, n: 1.0, set: [1, 'a']}"));
        var replaced = STORE.run(documents, "{update: '#', updates: [{q: {_id: 1}, u: {n: 1, set: [1, 'a']}}]}");
        assertThat(number(replaced, "nModified")).isEqualTo(1);
    }

    @Test
    @Shows(KnownDifference.ORDER_OF_FIELDS)
    void addsFieldsInTheOrderOfTheirNames() {
        var documents = STORE.holding("{_id: 1, z: 0}");

        update(documents, "{_id: 1}", "{$set: {c: 1, a: 1, z: 1}, $inc: {b: 1}}");

        assertThat(documents.find().first().keySet()).containsExactly("_id", "z", "a", "b", "c");
    }

    @Test
    @Shows(KnownDifference.ORDER_OF_FIELDS)
    void putsTheIdFirst() {
        var documents = STORE.holding();
        STORE.run(documents, "{insert: '#', documents: [{a: 1, _id: 1}]}");
        STORE.run(documents, "{update: '#', updates: [{q: {b: 1, _id: 2}, u: {$set: {a: 1}}, upsert: true}]}");

        assertThat(documents.find(new Document("_id", 1)).first().keySet()).containsExactly("_id", "a");
        assertThat(documents.find(new Document("_id", 2)).first().keySet()).containsExactly("_id", "b", "a");
    }

    @Test
    @Shows(KnownDifference.ARRAY_AND_NUMBER_OPERATORS_ON_NULL)
    void refusesToTreatNullAsAnArrayANumberOrADocument() {
        var documents = STORE.holding("{_id: 1, v: null}");

        assertThat(errors(update(documents, "{_id: 1}", "{$push: {v: 1}}"))).isEqualTo("[0: 2]");
        assertThat(errors(update(documents, "{_id: 1}", "{$addToSet: {v: 1}}"))).isEqualTo("[0: 2]");
        assertThat(errors(update(documents, "{_id: 1}", "{$inc: {v: 1}}"))).isEqualTo("[0: 14]");
        assertThat(errors(update(documents, "{_id: 1}", "{$set: {'v.x': 1}}"))).isEqualTo("[0: 28]");
        assertThat(documents.find().first()).isEqualTo(Document.parse("{_id: 1, v: null}"));
    }

    @Test
    @Shows(KnownDifference.CODES_OF_ARRAY_REFUSALS)
    void refusesArrayOperatorsOnOtherValues() {
        var documents = STORE.holding("{_id: 1, v: 5}");

        assertThat(errors(update(documents, "{_id: 1}", "{$push: {v: 1}}"))).isEqualTo("[0: 2]");
        assertThat(errors(update(documents, "{_id: 1}", "{$addToSet: {v: 1}}"))).isEqualTo("[0: 2]");
        assertThat(errors(update(documents, "{_id: 1}", "{$pull: {v: 1}}"))).isEqualTo("[0: 2]");
        assertThat(errors(update(documents, "{_id: 1}", "{$pop: {v: 1}}"))).isEqualTo("[0: 14]");
    }

    @Test
    @Shows(KnownDifference.IDS_IN_MESSAGES)
    void namesTheIdInAMessageAsAValue() {
        var documents = STORE.holding("{_id: 'e', v: 5}", "{_id: {$oid: '65a000000000000000000000'}, v: 5}");

        assertThat(message(update(documents, "{_id: 'e'}", "{$push: {v: 1}}"))).endsWith("in document {_id: \"e\"}");
        assertThat(message(update(documents, "{_id: {$type: 'objectId'}}", "{$push: {v: 1}}")))
                .endsWith("in document {_id: ObjectId('65a000000000000000000000')}");
    }

    private static String message(BsonDocument reply) {
        var error = reply.getArray("writeErrors").get(0).asDocument();
        return error.getString("errmsg").getValue();
    }

    @Test
    @Shows(KnownDifference.UNSET_THROUGH_ARRAYS)
    void unsetsNothingOnAPathThroughAnArray() {
        var documents = STORE.holding("{_id: 1, v: [{x: 1}, {x: 2}]}");

        var reply = update(documents, "{_id: 1}", "{$unset: {'v.x': ''}}");

        assertThat(number(reply, "nModified")).isZero();
        update(documents, "{_id: 1}", "{$unset: {'v.0.x': '', 'v.1': ''}}");
        assertThat(documents.find().first()).isEqualTo(Document.parse("{_id: 1, v: [{}, null]}"));
    }

    @Test
    @Shows(KnownDifference.PULL_ALL_OF_PARTS)
    void pullsOnlyEqualDocuments() {
        var documents = STORE.holding("{_id: 1, v: [{a: 1}, {a: 1, b: 2}, {a: 1.0}]}");

        update(documents, "{_id: 1}", "{$pullAll: {v: [{a: 1, b: 2}]}}");
        assertThat(documents.find().first()).isEqualTo(Document.parse("{_id: 1, v: [{a: 1}, {a: 1.0}]}"));

        update(documents, "{_id: 1}", "{$pullAll: {v: [{a: 1}]}}");
        assertThat(documents.find().first()).isEqualTo(Document.parse("{_id: 1, v: []}"));
    }

    @Test
    @Shows(KnownDifference.POSITION_OF_ELEM_MATCH)
    void changesTheElementThatElemMatchFound() {
        var documents = STORE.holding("{_id: 1, v: [{a: 1, b: 1}, {a: 2, b: 2}, {a: 2, b: 3}]}");

        update(documents, "{v: {$elemMatch: {a: 2, b: {$gt: 2}}}}", "{$set: {'v.$.b': 9}}");

        assertThat(documents.find().first())
                .isEqualTo(Document.parse("{_id: 1, v: [{a: 1, b: 1}, {a: 2, b: 2}, {a: 2, b: 9}]}"));
    }

    @Test
    @Shows(KnownDifference.UPSERT_FROM_CONDITIONS)
    void takesOverIntoAnUpsertOnlyEqualities() {
        var documents = STORE.holding();
        var reply = update(
                documents,
                "{_id: {$in: [7, 8]}, a: 1, b: {$gt: 2}, c: /x/, 'd.e': {$eq: 3}}",
                "{$set: {n: 1}}, upsert: true");

        var upserted = documents.find().first();

        assertThat(upserted.remove("_id")).isNotEqualTo(7);
        assertThat(upserted).isEqualTo(Document.parse("{a: 1, d: {e: 3}, n: 1}"));
        assertThat(reply.getArray("upserted")).hasSize(1);
    }

    @Test
    @Shows(KnownDifference.LAST_ERROR_OBJECT)
    void reportsWhatFindAndModifyDid() {
        var documents = STORE.holding("{_id: 1, n: 1}");

        assertThat(lastError(documents, "query: {_id: 1}, update: {$inc: {n: 1}}"))
                .isEqualTo(BsonDocument.parse("{n: 1, updatedExisting: true}"));
        assertThat(lastError(documents, "query: {_id: 2}, update: {$inc: {n: 1}}"))
                .isEqualTo(BsonDocument.parse("{n: 0, updatedExisting: false}"));
        assertThat(lastError(documents, "query: {_id: 3}, update: {$inc: {n: 1}}, upsert: true"))
                .isEqualTo(BsonDocument.parse("{n: 1, updatedExisting: false, upserted: 3}"));
        assertThat(lastError(documents, "query: {_id: 3}, remove: true")).isEqualTo(BsonDocument.parse("{n: 1}"));
        assertThat(lastError(documents, "query: {_id: 3}, remove: true")).isEqualTo(BsonDocument.parse("{n: 0}"));
    }

    private static BsonDocument lastError(MongoCollection<Document> collection, String rest) {
        return STORE.run(collection, "{findAndModify: '#', " + rest + "}").getDocument("lastErrorObject");
    }

    private static BsonDocument update(MongoCollection<Document> collection, String filter, String update) {
        return STORE.run(collection, "{update: '#', updates: [{q: " + filter + ", u: " + update + "}]}");
    }

    private static int number(BsonDocument reply, String field) {
        return reply.getNumber(field).intValue();
    }

    /** The places and codes of the errors. */
    private static String errors(BsonDocument reply) {
        assertThat(reply).containsKey("writeErrors");
        return reply.getArray("writeErrors").stream()
                .map(error -> error.asDocument().getNumber("index").intValue() + ": "
                        + error.asDocument().getNumber("code").intValue())
                .toList()
                .toString();
    }
}
