package org.seedbed.store.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.update.Updating.apply;
import static org.seedbed.store.update.Updating.exactly;
import static org.seedbed.store.update.Updating.refusal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrayOperatorsTests {
    /** The values of the field before and after; nothing where it is missing. */
    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // $push
                "[1] | {$push: {v: 2}} | [1, 2]",
                " | {$push: {v: 2}} | [2]",
                " | {$push: {v: {$each: []}}} | []",
                "[1] | {$push: {v: [2]}} | [1, [2]]",
                "[1] | {$push: {v: {x: 1}}} | [1, {x: 1}]",
                "[1] | {$push: {v: {$each: [2, null]}}} | [1, 2, null]",
                "[1, 2] | {$push: {v: {$each: [8, 9], $position: 1}}} | [1, 8, 9, 2]",
                "[1, 2] | {$push: {v: {$each: [8], $position: -1}}} | [1, 8, 2]",
                "[1, 2] | {$push: {v: {$each: [8], $position: -9}}} | [8, 1, 2]",
                "[1, 2] | {$push: {v: {$position: 9, $each: [8]}}} | [1, 2, 8]",
                "[1, 2] | {$push: {v: {$each: [3], $slice: 2}}} | [1, 2]",
                "[1, 2] | {$push: {v: {$each: [3], $slice: -2}}} | [2, 3]",
                "[1, 2] | {$push: {v: {$each: [3], $slice: 0}}} | []",
                "[1, 2] | {$push: {v: {$each: [], $slice: -9.0}}} | [1, 2]",
                "[3, 'a', 1.5] | {$push: {v: {$each: [2, null], $sort: 1}}} | [null, 1.5, 2, 3, 'a']",
                "[3, 1] | {$push: {v: {$each: [2], $sort: -1, $slice: 2}}} | [3, 2]",
                "[{n: 2, i: 1}, {n: 1, i: 2}] | {$push: {v: {$each: [{n: 2, i: 3}], $sort: {n: 1}}}} "
                        + "| [{n: 1, i: 2}, {n: 2, i: 1}, {n: 2, i: 3}]",
                "[{a: {b: 2}}, {a: {b: 3}}, 5] | {$push: {v: {$each: [], $sort: {'a.b': -1}}}} "
                        + "| [{a: {b: 3}}, {a: {b: 2}}, 5]",
                "[{n: 1, m: 1}, {n: 1, m: 2}] | {$push: {v: {$each: [], $sort: {n: 1, m: -1}}}} "
                        + "| [{n: 1, m: 2}, {n: 1, m: 1}]",
                // $addToSet
                "[1, 'a'] | {$addToSet: {v: 1.0}} | [1, 'a']",
                "[1, 'a'] | {$addToSet: {v: 'A'}} | [1, 'a', 'A']",
                " | {$addToSet: {v: 1}} | [1]",
                " | {$addToSet: {v: {$each: [1, 2, 1.0]}}} | [1, 2]",
                "[1, 1] | {$addToSet: {v: {$each: [2, 1, 2]}}} | [1, 1, 2]",
                "[{a: 1, b: 2}] | {$addToSet: {v: {b: 2, a: 1}}} | [{a: 1, b: 2}, {b: 2, a: 1}]",
                "[{a: 1}] | {$addToSet: {v: {a: 1.0}}} | [{a: 1}]",
                "[1] | {$addToSet: {v: [1]}} | [1, [1]]",
                "[] | {$addToSet: {v: {}}} | [{}]",
                "[] | {$addToSet: {v: null}} | [null]",
                // $pull
                "[1, 2, 1.0] | {$pull: {v: 1}} | [2]",
                " | {$pull: {v: 1}} | ",
                "[1, 2, 3] | {$pull: {v: {$gte: 2}}} | [1]",
                "[1, 2, 3] | {$pull: {v: {$in: [1, 3]}}} | [2]",
                "['ab', 'b', 1] | {$pull: {v: {$regex: '^a'}}} | ['b', 1]",
                "['ab', 'b', 1] | {$pull: {v: {$regularExpression: {pattern: '^A', options: 'i'}}}} | ['b', 1]",
                "[null, 1] | {$pull: {v: null}} | [1]",
                "[{a: 1, b: 2}, {a: 2}, 3] | {$pull: {v: {a: 1}}} | [{a: 2}, 3]",
                "[{a: 1, b: 2}, {a: 2, b: 5}] | {$pull: {v: {a: {$lt: 3}, b: {$gt: 4}}}} | [{a: 1, b: 2}]",
                "[{a: 1}, {b: 1}, 3] | {$pull: {v: {$or: [{a: 1}, {b: 1}]}}} | [3]",
                "[{a: [{b: 1}]}, {a: [{b: 2}]}] | {$pull: {v: {a: {$elemMatch: {b: 2}}}}} | [{a: [{b: 1}]}]",
                "[{a: {b: 1}}] | {$pull: {v: {'a.b': 1}}} | []",
                "[[1, 2], [2, 1], 1] | {$pull: {v: [1, 2]}} | [[2, 1], 1]",
                "[{}, {a: 1}, 1] | {$pull: {v: {}}} | [1]",
                // $pullAll
                "[1, 2, 1.0, 'a', null] | {$pullAll: {v: [1, null]}} | [2, 'a']",
                "[{a: 1}, {a: 1, b: 2}] | {$pullAll: {v: [{a: 1}]}} | [{a: 1, b: 2}]",
                " | {$pullAll: {v: [1]}} | ",
                // $pop
                "[1, 2, 3] | {$pop: {v: 1}} | [1, 2]",
                "[1, 2, 3] | {$pop: {v: -1.0}} | [2, 3]",
                "[] | {$pop: {v: 1}} | []",
                " | {$pop: {v: 1}} | ",
            })
    void change(String before, String update, String after) {
        assertThat(apply(holding(before), update)).isEqualTo(exactly(holding(after)));
    }

    private static String holding(String values) {
        return values == null ? "{_id: 1}" : "{_id: 1, v: " + values + "}";
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "null | {$push: {v: 1}} | 2 | "
                        + "The field 'v' must be an array but is of type null in document {_id: 1}",
                "\"a\" | {$addToSet: {v: 1}} | 2 | "
                        + "Cannot apply $addToSet to non-array field. Field named 'v' has non-array type string",
                "{a: 1} | {$pull: {v: 1}} | 2 | Cannot apply $pull to a non-array value",
                "5 | {$pullAll: {v: [1]}} | 2 | Cannot apply $pull to a non-array value",
                "5 | {$pop: {v: 1}} | 14 | Path 'v' contains an element of non-array type 'int'",
                "5 | {$pull: {'v.x': 1}} | 28 | Cannot use the part (x) of (v.x) to traverse the element ({v: 5})",
                "[] | {$pop: {'v.x': 1}} | 28 | Cannot use the part (x) of (v.x) to traverse the element ({v: []})",
                "[] | {$push: {v: {$each: 1}}} | 2 | "
                        + "The argument to $each in $push must be an array but it was of type: int",
                "[] | {$push: {v: {$each: [], $x: 1}}} | 2 | Unrecognized clause in $push: $x",
                "[] | {$push: {v: {$each: [], $slice: 1.5}}} | 2 | "
                        + "The value for $slice must be an integer value but was given type: double",
                "[] | {$push: {v: {$each: [], $position: 'a'}}} | 2 | "
                        + "The value for $position must be an integer value, not of type: string",
                "[] | {$push: {v: {$each: [], $sort: 2}}} | 2 | The $sort element value must be either 1 or -1",
                "[] | {$push: {v: {$each: [], $sort: {a: 'x'}}}} | 2 | "
                        + "The $sort element value must be either 1 or -1",
                "[] | {$push: {v: {$each: [], $sort: {}}}} | 2 | "
                        + "The $sort pattern is empty when it should be a set of fields.",
                "[] | {$push: {v: {$each: [], $sort: 'a'}}} | 2 | The $sort is invalid: use 1/-1 to sort the whole "
                        + "element, or {field:1/-1} to sort embedded fields",
                "[] | {$addToSet: {v: {$each: 1}}} | 14 | "
                        + "The argument to $each in $addToSet must be an array but it was of type int",
                "[] | {$addToSet: {v: {$each: [], $slice: 1}}} | 2 | Found unexpected fields after $each in "
                        + "$addToSet: { $each: [], $slice: 1 }",
                "[] | {$pull: {v: {$nonsense: 1}}} | 2 | unknown operator: $nonsense",
                "[] | {$pullAll: {v: 1}} | 2 | $pullAll requires an array argument but was given a int",
                "[] | {$pop: {v: 'a'}} | 9 | Expected a number in: v: \"a\"",
                "[] | {$pop: {v: 2}} | 9 | $pop expects 1 or -1, found: 2",
            })
    void refuse(String before, String update, int code, String message) {
        var refusal = refusal(holding(before), update);

        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getMessageWithoutErrorCode()).isEqualTo(message);
    }
}
