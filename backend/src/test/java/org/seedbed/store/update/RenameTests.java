package org.seedbed.store.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.update.Updating.apply;
import static org.seedbed.store.update.Updating.exactly;
import static org.seedbed.store.update.Updating.refusal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenameTests {
    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 1, a: 5, b: 6} | {$rename: {a: 'c'}} | {_id: 1, b: 6, c: 5}",
                "{_id: 1, a: 5, b: 6} | {$rename: {a: 'b'}} | {_id: 1, b: 5}",
                "{_id: 1, a: null} | {$rename: {a: 'b'}} | {_id: 1, b: null}",
                "{_id: 1, a: [1]} | {$rename: {a: 'b.c'}} | {_id: 1, b: {c: [1]}}",
                "{_id: 1, a: {x: 1, y: 2}} | {$rename: {'a.x': 'a.z'}} | {_id: 1, a: {y: 2, z: 1}}",
                "{_id: 1, b: 6} | {$rename: {a: 'b', 'd.e': 'c.x'}} | {_id: 1, b: 6}",
                "{_id: 1, a: 5} | {$rename: {a: 'c'}, $set: {b: 1, d: 1}} | {_id: 1, b: 1, c: 5, d: 1}",
                "{_id: 1, a: 5, b: 6} | {$rename: {a: 'x', b: 'y'}} | {_id: 1, x: 5, y: 6}",
            })
    void moves(String before, String update, String after) {
        assertThat(apply(before, update)).isEqualTo(exactly(after));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 1} | {$rename: {a: 1}} | 2 | The 'to' field for $rename must be a string: a: 1",
                "{_id: 1} | {$rename: {a: 'a'}} | 2 | The source and target field for $rename must differ: a: \"a\"",
                "{_id: 1} | {$rename: {a: 'a.b'}} | 2 | "
                        + "The source and target field for $rename must not be on the same path: a: \"a.b\"",
                "{_id: 1} | {$rename: {'a.$': 'b'}} | 2 | The source field for $rename may not be dynamic: a.$",
                "{_id: 1} | {$rename: {a: 'b.$[]'}} | 2 | "
                        + "The destination field for $rename may not be dynamic: b.$[]",
                "{_id: 1} | {$rename: {a: ''}} | 56 | An empty update path is not valid.",
                "{_id: 1} | {$rename: {a: 'c', b: 'c'}} | 40 | Updating the path 'c' would create a conflict at 'c'",
                "{_id: 1} | {$rename: {a: 'c'}, $set: {a: 1}} | 40 | "
                        + "Updating the path 'a' would create a conflict at 'a'",
                "{_id: 1, a: [{x: 1}]} | {$rename: {'a.0.x': 'b'}} | 2 | The source field cannot be an array element, "
                        + "'a.0.x' in doc with _id: 1 has an array field called 'a'",
                "{_id: 1, a: 1, b: {c: []}} | {$rename: {a: 'b.c.0'}} | 2 | The destination field cannot be an array "
                        + "element, 'b.c.0' in doc with _id: 1 has an array field called 'c'",
                "{_id: 1, a: 1} | {$rename: {'a.x': 'b'}} | 28 | "
                        + "cannot use the part (a of a.x) to traverse the element ({a: 1})",
                "{_id: 1, a: 1, b: 2} | {$rename: {a: 'b.x'}} | 28 | Cannot create field 'x' in element {b: 2}",
                "{_id: 1, a: 1} | {$rename: {_id: 'b'}} | 66 | "
                        + "Performing an update on the path '_id' would modify the immutable field '_id'",
                "{_id: 1, a: 2} | {$rename: {a: '_id'}} | 66 | "
                        + "Performing an update on the path '_id' would modify the immutable field '_id'",
            })
    void refuses(String before, String update, int code, String message) {
        var refusal = refusal(before, update);

        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getMessageWithoutErrorCode()).isEqualTo(message);
    }
}
