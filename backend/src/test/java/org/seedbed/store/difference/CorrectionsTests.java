package org.seedbed.store.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.seedbed.store.difference.script.Command;
import org.seedbed.store.difference.script.Command.Order;

class CorrectionsTests {
    private static final String ERRORS = "writeErrors: [{index: 1, code: 11000, message: 'E11000'}]";

    @Test
    void countsInsertedDocumentsAsMongoDoes() {
        var ordered = command("{insert: 'c', ordered: true, documents: [{}, {}, {}]}");
        var unordered = command("{insert: 'c', ordered: false, documents: [{}, {}, {}]}");

        assertThat(reconciles(ordered, "{n: 1, " + ERRORS + "}", "{n: 3, " + ERRORS + "}"))
                .isTrue();
        assertThat(reconciles(unordered, "{n: 2, " + ERRORS + "}", "{n: 3, " + ERRORS + "}"))
                .isTrue();
        assertThat(reconciles(unordered, "{n: 1, " + ERRORS + "}", "{n: 3, " + ERRORS + "}"))
                .isFalse();
    }

    @Test
    void addsTheLastErrorObjectThatTheLibraryLeavesOut() {
        var upsert = command("{findAndModify: 'c', query: {_id: 3}, update: {$set: {n: 1}}, upsert: true}");
        var removal = command("{findAndModify: 'c', query: {_id: 3}, remove: true}");

        assertThat(reconciles(
                        upsert,
                        "{value: null, lastErrorObject: {n: 1, updatedExisting: false, upserted: 3}}",
                        "{value: null}"))
                .isTrue();
        assertThat(reconciles(removal, "{value: {_id: 3}, lastErrorObject: {n: 1}}", "{value: {_id: 3}}"))
                .isTrue();
        assertThat(reconciles(removal, "{value: null, lastErrorObject: {n: 1}}", "{value: null}"))
                .isFalse();
    }

    @Test
    void acceptsTheCodesOfMongoForRefusedArrayOperators() {
        var update = command("{update: 'c', updates: []}");

        assertThat(reconciles(update, error(2), error(10_141))).isTrue();
        assertThat(reconciles(update, error(14), error(10_143))).isTrue();
        assertThat(reconciles(update, error(14), error(10_141))).isFalse();
        assertThat(reconciles(update, "{code: 2, message: 'ours'}", "{code: 10141, message: 'theirs'}"))
                .isTrue();
    }

    @Test
    void acceptsAnIdInAMessageAsAValue() {
        var update = command("{update: 'c', updates: []}");

        assertThat(reconciles(update, "{code: 2, message: 'in {_id: \"e\"}'}", "{code: 2, message: 'in {_id: e}'}"))
                .isTrue();
        assertThat(reconciles(
                        update,
                        "{code: 2, message: \"in {_id: ObjectId('65a0')}\"}",
                        "{code: 2, message: 'in {_id: ObjectId[65a0]}'}"))
                .isTrue();
        assertThat(reconciles(update, "{code: 2, message: 'in {_id: \"e\"}'}", "{code: 2, message: 'in {_id: f}'}"))
                .isFalse();
        assertThat(reconciles(update, "{code: 2, message: 'in {_id: \"e\"}'}", "{code: 9, message: 'in {_id: e}'}"))
                .isFalse();
    }

    @Test
    void toleratesNothingElse() {
        var find = command("{find: 'c'}");

        assertThat(reconciles(find, "{documents: [{n: 1}]}", "{documents: [{n: 1.0}]}"))
                .isFalse();
        assertThat(reconciles(find, "{documents: [{a: 1, b: 1}]}", "{documents: [{b: 1, a: 1}]}"))
                .isTrue();
    }

    private static String error(int code) {
        return "{n: 0, writeErrors: [{index: 0, code: " + code + ", message: 'of " + code + "'}]}";
    }

    private static Command command(String body) {
        return new Command(Document.parse(body), Set.of(), Order.AS_LISTED);
    }

    private static boolean reconciles(Command command, String ours, String theirs) {
        return KnownDifference.reconciles(
                command, new Answer(BsonDocument.parse(ours)), new Answer(BsonDocument.parse(theirs)));
    }
}
