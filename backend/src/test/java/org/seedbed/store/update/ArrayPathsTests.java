package org.seedbed.store.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.update.Updating.apply;
import static org.seedbed.store.update.Updating.exactly;
import static org.seedbed.store.update.Updating.refusal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths with {@code $}, {@code $[]} and {@code $[identifier]}. */
class ArrayPathsTests {
    @ParameterizedTest(name = "{1} and {2} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 5, 5] | {v: 5} | {$set: {'v.$': 9}} | [1, 9, 5]",
                "[1, 5, 7] | {v: {$gt: 4}} | {$inc: {'v.$': 1}} | [1, 6, 7]",
                "[1, 5, 7] | {v: {$in: [7, 8]}} | {$unset: {'v.$': ''}} | [1, 5, null]",
                "['a', 'bc'] | {v: {$regularExpression: {pattern: '^b', options: ''}}} | {$set: {'v.$': 'x'}} "
                        + "| ['a', 'x']",
                "[{a: 1}, {a: 2}] | {'v.a': 2} | {$set: {'v.$.b': 9}} | [{a: 1}, {a: 2, b: 9}]",
                "[{a: [1]}, {a: [2, 3]}] | {'v.a': 3} | {$set: {'v.$.b': 9}} | [{a: [1]}, {a: [2, 3], b: 9}]",
                "[{a: 1, b: 2}, {a: 1, b: 3}] | {v: {$elemMatch: {a: 1, b: {$gt: 2}}}} | {$set: {'v.$.b': 9}} "
                        + "| [{a: 1, b: 2}, {a: 1, b: 9}]",
                "[1, 5, 7] | {v: {$elemMatch: {$gt: 4, $lt: 6}}} | {$set: {'v.$': 9}} | [1, 9, 7]",
                "[1, 2] | {_id: 1, $and: [{v: 2}]} | {$set: {'v.$': 9}} | [1, 9]",
                "[{a: 1}, {a: 2}] | {v: {a: 2}} | {$set: {'v.$.a': 9}} | [{a: 1}, {a: 9}]",
                "[1, 2] | {v: {$all: [2]}} | {$set: {'v.$': 9}} | [1, 9]",
                "[null, 2] | {v: null} | {$set: {'v.$': 9}} | [9, 2]",
                "[{a: [1, 2]}, {a: [2, 1]}] | {'v.0.a': 2} | {$set: {'v.0.a.$': 9}} | [{a: [1, 9]}, {a: [2, 1]}]",
                "[5, 1] | {v: 1, w: 'z'} | {$set: {'v.$': 9}} | [5, 9]",
                "[{a: 1}, {a: 2}] | {'v.a': 2} | {$set: {'v.$.b': 1, 'v.0.b': 2}} | [{a: 1, b: 2}, {a: 2, b: 1}]",
                "[{a: 1}, {a: 2}] | {'v.a': 2} | {$set: {'v.$.b': 1, 'v.1.c': 2}} | [{a: 1}, {a: 2, b: 1, c: 2}]",
                "[{a: 2, b: [1, 2]}] | {'v.a': 2} | {$inc: {'v.$.b.$[]': 1}} | [{a: 2, b: [2, 3]}]",
            })
    void goByTheElementThatTheQueryFound(String before, String query, String update, String after) {
        var rest = ", w: ['x', 'y', 'z']}";

        assertThat(apply("{_id: 1, v: " + before + rest, query, update, null))
                .isEqualTo(exactly("{_id: 1, v: " + after + rest));
    }

    @ParameterizedTest(name = "{1} where {2} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2] | {$inc: {'v.$[]': 1}} | | [2, 3]",
                "[] | {$inc: {'v.$[]': 1}} | | []",
                "[{a: 1}, {a: 2}] | {$set: {'v.$[].b': 1}} | | [{a: 1, b: 1}, {a: 2, b: 1}]",
                "[[1], [2, 3]] | {$mul: {'v.$[].$[]': 2}} | | [[2], [4, 6]]",
                "[1, 2] | {$unset: {'v.$[]': 1}} | | [null, null]",
                "[1, 2, 3] | {$set: {'v.$[e]': 9}} | [{e: {$gte: 2}}] | [1, 9, 9]",
                "[{a: 1}, {a: 2}] | {$set: {'v.$[e].b': 9}} | [{'e.a': 2}] | [{a: 1}, {a: 2, b: 9}]",
                "[{a: 1, b: 1}, {a: 1, b: 2}] | {$set: {'v.$[e].c': 9}} | [{'e.a': 1, 'e.b': {$gt: 1}}] "
                        + "| [{a: 1, b: 1}, {a: 1, b: 2, c: 9}]",
                "[{a: 1}, {a: 2}, {a: 3}] | {$set: {'v.$[e].a': 0}} | [{$or: [{'e.a': 1}, {'e.a': 3}]}] "
                        + "| [{a: 0}, {a: 2}, {a: 0}]",
                "[{a: [1, 2]}, {a: [3]}] | {$inc: {'v.$[].a.$[x]': 10}} | [{x: {$gt: 1}}] | [{a: [1, 12]}, {a: [13]}]",
                "[{k: 1, a: [1, 2]}, {k: 2, a: [2]}] | {$set: {'v.$[e].a.$[x]': 0}} | [{'e.k': 1}, {x: 2}] "
                        + "| [{k: 1, a: [1, 0]}, {k: 2, a: [2]}]",
                "[{a: 1}, {a: 2}] | {$set: {'v.$[x].b': 1, 'v.$[y].c': 2}} | [{'x.a': 1}, {'y.a': {$lte: 2}}] "
                        + "| [{a: 1, b: 1, c: 2}, {a: 2, c: 2}]",
                "[1, 2] | {$set: {'v.$[e]': 9}} | [{e: 7}] | [1, 2]",
            })
    void goByArrayFilters(String before, String update, String filters, String after) {
        assertThat(apply("{_id: 1, v: " + before + "}", "{}", update, filters))
                .isEqualTo(exactly("{_id: 1, v: " + after + "}"));
    }

    @ParameterizedTest(name = "{1} and {2} where {3} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] | {} | {$set: {'v.$': 9}} | | 2 | "
                        + "The positional operator did not find the match needed from the query.",
                "[1] | {$or: [{v: 1}, {v: 2}]} | {$set: {'v.$': 9}} | | 2 | "
                        + "The positional operator did not find the match needed from the query.",
                "[1] | {v: {$ne: 2}} | {$set: {'v.$': 9}} | | 2 | "
                        + "The positional operator did not find the match needed from the query.",
                "[1] | {v: [1]} | {$set: {'v.$': 9}} | | 2 | "
                        + "The positional operator did not find the match needed from the query.",
                "[1] | {} | {$set: {'$': 9}} | | 2 | "
                        + "Cannot have positional (i.e. '$') element in the first position in path '$'",
                "[1] | {} | {$set: {'v.$.a.$': 9}} | | 2 | "
                        + "Too many positional (i.e. '$') elements found in path 'v.$.a.$'",
                "[1] | {} | {$set: {'$[]': 9}} | | 2 | Cannot have array filter identifier (i.e. '$[<id>]') element "
                        + "in the first position in path '$[]'",
                "[1] | {} | {$set: {'v.$[e]': 9}} | | 2 | "
                        + "No array filter found for identifier 'e' in path 'v.$[e]'",
                "[1] | {} | {$set: {'v.$[e].x': 9}} | [{f: 1}] | 2 | "
                        + "No array filter found for identifier 'e' in path 'v.$[e].x'",
                "[1] | {} | {$set: {n: 9}} | [{e: 1}] | 9 | "
                        + "The array filter for identifier 'e' was not used in the update { $set: { n: 9 } }",
                "[1] | {} | {n: 9} | [{e: 1}] | 9 | "
                        + "The array filter for identifier 'e' was not used in the update { n: 9 }",
                "[1] | {} | {$set: {'v.$[e]': 9}} | [{}] | 9 | "
                        + "Cannot use an expression without a top-level field name in arrayFilters",
                "[1] | {} | {$set: {'v.$[e]': 9}} | [{e: 1, 'f.a': 1}] | 9 | Error parsing array filter :: caused by "
                        + ":: Expected a single top-level field name, found 'e' and 'f'",
                "[1] | {} | {$set: {'v.$[e]': 9}} | [{e: 1}, {e: 2}] | 9 | "
                        + "Found multiple array filters with the same top-level field name e",
                "[1] | {} | {$set: {'v.$[E]': 9}} | [{E: 1}] | 2 | Error parsing array filter :: caused by :: The "
                        + "top-level field name must be an alphanumeric string beginning with a lowercase letter, "
                        + "found 'E'",
                "[1] | {} | {$set: {'v.$[e]': 9}} | 5 | 14 | "
                        + "BSON field 'arrayFilters' is the wrong type 'int', expected type 'array'",
                "5 | {} | {$set: {'v.$[]': 9}} | | 2 | Cannot apply array updates to non-array element v: 5",
                "[1] | {} | {$set: {'w.$[]': 9}} | | 2 | "
                        + "The path 'w' must exist in the document in order to apply array updates.",
                "5 | {} | {$set: {'v.x.$[]': 9}} | | 2 | "
                        + "The path 'v.x' must exist in the document in order to apply array updates.",
                "[1] | {} | {$set: {'v.$[]': 9, 'v.0': 1}} | | 40 | "
                        + "Updating the path 'v.0' would create a conflict at 'v'",
                "[{}] | {} | {$set: {'v.$[x].b': 1, 'v.$[].b': 2}} | [{x: {}}] | 40 | "
                        + "Update created a conflict at 'v.0.b'",
                "[1] | {v: 1} | {$set: {'v.$': 1, 'v.0': 2}} | | 40 | Update created a conflict at 'v.0'",
            })
    void areRefused(String before, String query, String update, String filters, int code, String message) {
        var refusal = refusal(() -> apply("{_id: 1, v: " + before + "}", query, update, filters));

        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getMessageWithoutErrorCode()).isEqualTo(message);
    }
}
