package org.seedbed.store.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.update.Updating.apply;
import static org.seedbed.store.update.Updating.exactly;
import static org.seedbed.store.update.Updating.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedbed.store.filter.FilterParser;

class FieldOperatorsTests {
    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // $set
                "{_id: 1, n: 1} | {$set: {n: 2}} | {_id: 1, n: 2}",
                "{_id: 1, n: 1} | {$set: {n: 1.0}} | {_id: 1, n: 1.0}",
                "{_id: 1, n: 1} | {$set: {n: null, d: {$x: 1}}} | {_id: 1, n: null, d: {$x: 1}}",
                "{_id: 1} | {$set: {'a.b.c': 1, 'a.b.d': 2}} | {_id: 1, a: {b: {c: 1, d: 2}}}",
                "{_id: 1, a: {z: 0}} | {$set: {'a.b.0': 1}} | {_id: 1, a: {z: 0, b: {'0': 1}}}",
                "{_id: 1, v: [1, 2]} | {$set: {'v.1': 3}} | {_id: 1, v: [1, 3]}",
                "{_id: 1, v: [1]} | {$set: {'v.3': 3}} | {_id: 1, v: [1, null, null, 3]}",
                "{_id: 1, v: []} | {$set: {'v.1.x': 3}} | {_id: 1, v: [null, {x: 3}]}",
                "{_id: 1, v: [[1]]} | {$set: {'v.0.0': 3}} | {_id: 1, v: [[3]]}",
                "{_id: 1} | {$set: {}} | {_id: 1}",
                // The order of new fields
                "{_id: 1, z: 0} | {$set: {c: 1, a: 1, z: 1}, $inc: {b: 1}} | {_id: 1, z: 1, a: 1, b: 1, c: 1}",
                "{_id: 1} | {$set: {'d.10': 1, 'd.9': 2, 'd.x': 3}} | {_id: 1, d: {'9': 2, '10': 1, x: 3}}",
                "{_id: 1} | {$inc: {'b.d': 1, a: 1}, $set: {'b.c': 1}} | {_id: 1, a: 1, b: {c: 1, d: 1}}",
                // $setOnInsert
                "{_id: 1} | {$setOnInsert: {n: 2, '_id.x': 3}} | {_id: 1}",
                // $unset
                "{_id: 1, n: 1, a: {b: 1, c: 2}} | {$unset: {n: '', 'a.b': 1, x: ''}} | {_id: 1, a: {c: 2}}",
                "{_id: 1, v: [{x: 1}, {x: 2}]} | {$unset: {'v.x': ''}} | {_id: 1, v: [{x: 1}, {x: 2}]}",
                "{_id: 1, v: [{x: 1}, 2]} | {$unset: {'v.0.x': '', 'v.1': '', 'v.2': ''}} | {_id: 1, v: [{}, null]}",
                "{_id: 1, n: 5} | {$unset: {'n.x': '', 'a.b': ''}} | {_id: 1, n: 5}",
                // $min and $max, across types by MongoDB's order of types
                "{_id: 1, n: 5} | {$min: {n: 4.5, a: 1}} | {_id: 1, n: 4.5, a: 1}",
                "{_id: 1, n: 5} | {$min: {n: 5.0}} | {_id: 1, n: 5}",
                "{_id: 1, n: 5} | {$max: {n: 5.0}} | {_id: 1, n: 5}",
                "{_id: 1, n: 5} | {$max: {n: 'a'}} | {_id: 1, n: 'a'}",
                "{_id: 1, n: 5} | {$max: {n: null}} | {_id: 1, n: 5}",
                "{_id: 1, n: null} | {$min: {n: 1}} | {_id: 1, n: null}",
                "{_id: 1, n: {$numberLong: '9007199254740993'}} | {$max: {n: 9007199254740992.0}} "
                        + "| {_id: 1, n: {$numberLong: '9007199254740993'}}",
                "{_id: 1, v: [1, 2]} | {$max: {v: [1, 3]}} | {_id: 1, v: [1, 3]}",
                // $currentDate
                "{_id: 1} | {$currentDate: {a: true, b: {$type: 'date'}, c: {$type: 'timestamp'}}} "
                        + "| {_id: 1, a: {$date: '2026-03-04T05:06:07.890Z'}, b: {$date: '2026-03-04T05:06:07.890Z'}, "
                        + "c: {$timestamp: {t: 1772600767, i: 1}}}",
                // _id
                "{_id: 1} | {$set: {_id: 1, n: 1}, $max: {'a': 1}} | {_id: 1, a: 1, n: 1}",
                "{_id: {x: 1}} | {$set: {'_id.x': 1}} | {_id: {x: 1}}",
            })
    void change(String before, String update, String after) {
        assertThat(apply(before, update)).isEqualTo(exactly(after));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 1, v: 5} | {$set: {'v.x': 1}} | 28 | Cannot create field 'x' in element {v: 5}",
                "{_id: 1, a: {v: null}} | {$set: {'a.v.x.y': 1}} | 28 | Cannot create field 'x' in element {v: null}",
                "{_id: 1, v: [{x: 1}]} | {$set: {'v.x': 1}} | 28 | "
                        + "Cannot create field 'x' in element {v: [ { x: 1 } ]}",
                "{_id: 1, v: [1]} | {$max: {'v.-1': 1}} | 28 | Cannot create field '-1' in element {v: [ 1 ]}",
                "{_id: 1, v: []} | {$set: {'v.1500001': 1}} | 161 | can't backfill more than 1500000 elements",
                "{_id: 1} | {$set: {_id: 2}} | 66 | "
                        + "Performing an update on the path '_id' would modify the immutable field '_id'",
                "{_id: {x: 1}} | {$set: {'_id.x': 2}} | 66 | "
                        + "Performing an update on the path '_id.x' would modify the immutable field '_id'",
                "{_id: 1} | {$unset: {_id: ''}} | 66 | "
                        + "Performing an update on the path '_id' would modify the immutable field '_id'",
                "{_id: 1} | {$max: {_id: 2}} | 66 | "
                        + "Performing an update on the path '_id' would modify the immutable field '_id'",
                "{_id: 1} | {$currentDate: {a: 1}} | 2 | int is not valid type for $currentDate. "
                        + "Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).",
                "{_id: 1} | {$currentDate: {a: {$type: 'x'}}} | 2 | The '$type' string field is required to be 'date' "
                        + "or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
                "{_id: 1} | {$currentDate: {a: {x: 1}}} | 2 | Unrecognized $currentDate option: x",
            })
    void refuse(String before, String update, int code, String message) {
        var refusal = refusal(before, update);

        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getMessageWithoutErrorCode()).isEqualTo(message);
    }

    @Test
    void shareNothingThatALaterApplicationChanges() {
        var update = Updating.parse("{$set: {v: [1], d: {x: 1}}}", null);
        var more = Updating.parse("{$push: {v: 2}, $set: {'d.x': 2}}", null);
        var anything = FilterParser.parse(Updating.document("{}"));

        var first = update.apply(Updating.document("{_id: 1}"), anything, Updating.NOW);
        var changed = more.apply(first, anything, Updating.NOW);
        var second = update.apply(Updating.document("{_id: 2}"), anything, Updating.NOW);

        assertThat(exactly(changed)).isEqualTo(exactly("{_id: 1, d: {x: 2}, v: [1, 2]}"));
        assertThat(exactly(first)).isEqualTo(exactly("{_id: 1, d: {x: 1}, v: [1]}"));
        assertThat(exactly(second)).isEqualTo(exactly("{_id: 2, d: {x: 1}, v: [1]}"));
    }
}
