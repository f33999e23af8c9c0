package org.seedbed.store.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.update.Updating.document;
import static org.seedbed.store.update.Updating.exactly;
import static org.seedbed.store.update.Updating.refusal;
import static org.seedbed.store.update.Updating.upsert;

import de.bwaldvogel.mongo.bson.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedbed.store.filter.FilterParser;

class UpsertTests {
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 7} | {$set: {n: 1}} | {_id: 7, n: 1}",
                "{b: 1, _id: 7} | {$set: {a: 1}} | {_id: 7, b: 1, a: 1}",
                "{_id: 7, a: {$eq: 1}, $and: [{b: 2}, {c: {$gt: 1}}]} | {$set: {n: 1}} | {_id: 7, a: 1, b: 2, n: 1}",
                "{_id: 7, 'd.e': 3, 'd.0': 4} | {$inc: {'d.e': 1}} | {_id: 7, d: {'0': 4, e: 4}}",
                "{_id: 7, a: null, d: {x: 1}} | {$set: {n: 1}} | {_id: 7, a: null, d: {x: 1}, n: 1}",
                "{_id: 7, a: {$in: [1]}, b: {$in: [1, 2]}, $or: [{c: 3}]} | {$set: {n: 1}} "
                        + "| {_id: 7, a: 1, c: 3, n: 1}",
                "{_id: 7, a: {$ne: 1}, b: {$exists: true}, $nor: [{c: 1}], $or: [{d: 1}, {d: 2}], "
                        + "e: {$in: [{$regularExpression: {pattern: 'x', options: ''}}]}} | {$set: {n: 1}} "
                        + "| {_id: 7, n: 1}",
                "{_id: 7, n: {$gt: 5}} | {$setOnInsert: {m: 1}, $set: {n: 2}} | {_id: 7, m: 1, n: 2}",
                "{a: 1} | {$setOnInsert: {_id: 7}} | {_id: 7, a: 1}",
                "{'_id.x': 1, '_id.y': 2} | {$set: {n: 1}} | {_id: {x: 1, y: 2}, n: 1}",
                "{_id: 7, v: 1} | {$unset: {v: ''}} | {_id: 7}",
                "{_id: 7, a: 1} | {b: 2} | {_id: 7, b: 2}",
                "{a: 1} | {b: 2, _id: 7} | {_id: 7, b: 2}",
                "{_id: 7} | {b: 2, _id: 7} | {_id: 7, b: 2}",
                "{_id: null} | {$set: {n: 1}} | {_id: null, n: 1}",
            })
    void takesOverEqualities(String query, String update, String inserted) {
        assertThat(upsert(query, update)).isEqualTo(exactly(inserted));
    }

    @Test
    void makesAnIdWhereNoneIsGiven() {
        var query = FilterParser.parse(document("{_id: {$in: [7, 8]}, a: 1}"));

        var byOperators = Updating.parse("{$set: {n: 1}}", null).upsert(query, Updating.NOW);
        var byReplacement = Updating.parse("{n: 1}", null).upsert(query, Updating.NOW);

        assertThat(byOperators.keySet()).containsExactly("_id", "a", "n");
        assertThat(byOperators.get("_id")).isInstanceOf(ObjectId.class);
        assertThat(byReplacement.keySet()).containsExactly("_id", "n");
        assertThat(byReplacement.get("_id")).isInstanceOf(ObjectId.class).isNotEqualTo(byOperators.get("_id"));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, $and: [{a: 2}]} | {$set: {n: 1}} | 54 | "
                        + "cannot infer query fields to set, path 'a' is matched twice",
                "{a: {b: 1}, 'a.c': 1} | {$set: {n: 1}} | 54 | "
                        + "cannot infer query fields to set, both paths 'a.c' and 'a' are matched",
                "{_id: 7} | {$set: {_id: 8}} | 66 | "
                        + "Performing an update on the path '_id' would modify the immutable field '_id'",
                "{_id: 7} | {_id: 8} | 66 | "
                        + "After applying the update, the (immutable) field '_id' was found to have been altered to "
                        + "_id: 8",
                "{'_id.x': 7} | {n: 8} | 111 | "
                        + "field at '_id' must be exactly specified, field at sub-path '_id.x'found",
                "{_id: 7, v: 1} | {$set: {'v.$': 8}} | 2 | "
                        + "The positional operator did not find the match needed from the query.",
            })
    void refuses(String query, String update, int code, String message) {
        var refusal = refusal(() -> upsert(query, update));

        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getMessageWithoutErrorCode()).isEqualTo(message);
    }
}
