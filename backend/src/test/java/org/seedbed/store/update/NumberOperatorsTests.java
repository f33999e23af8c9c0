package org.seedbed.store.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.update.Updating.apply;
import static org.seedbed.store.update.Updating.exactly;
import static org.seedbed.store.update.Updating.refusal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberOperatorsTests {
    private static final String LONG = "{$numberLong: '%s'}";
    private static final String DECIMAL = "{$numberDecimal: '%s'}";

    @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
    @CsvSource({
        "1, 2, 3, 2",
        "2147483647, 2, L2147483649, L4294967294",
        "-2147483648, -1, L-2147483649, L2147483648",
        "1, L2, L3, L2",
        "L3, 2, L5, L6",
        "1, 0.5, 1.5, 0.5",
        "L1, 0.5, 1.5, 0.5",
        "L9223372036854775807, 1.0, 9.223372036854775807E18, 9.223372036854775807E18",
        "1, 1.0, 2.0, 1.0",
        "D1.10, 2, D3.10, D2.20",
        "1, D0.50, D1.50, D0.50",
        "D1, 0.1, D1.100000000000000, D0.100000000000000",
        "D1, 0.0, D1, D0",
        "D1, L9223372036854775807, D9223372036854775808, D9223372036854775807",
        "DNaN, 1, DNaN, DNaN",
        "DInfinity, -1, DInfinity, D-Infinity",
        "DInfinity, D1E-6000, DInfinity, DInfinity",
        "D-Infinity, 0, D-Infinity, DNaN",
        "D9E+6144, D9E+6144, DInfinity, DInfinity",
        "D1E-6176, D1E-6176, D2E-6176, D0E-6176",
        "D1E+6111, D1E+6111, D2E+6111, DInfinity",
        "D1E+3100, D1E+3030, D1.000000000000000000000000000000000E+3100, D1E+6130",
    })
    void calculateInTheWiderType(String left, String right, String sum, String product) {
        var before = "{_id: 1, n: " + number(left) + "}";

        assertThat(apply(before, "{$inc: {n: " + number(right) + "}}"))
                .isEqualTo(exactly("{_id: 1, n: " + number(sum) + "}"));
        assertThat(apply(before, "{$mul: {n: " + number(right) + "}}"))
                .isEqualTo(exactly("{_id: 1, n: " + number(product) + "}"));
    }

    private static String number(String text) {
        return switch (text.charAt(0)) {
            case 'L' -> LONG.formatted(text.substring(1));
            case 'D' -> DECIMAL.formatted(text.substring(1));
            default -> text;
        };
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 1} | {$inc: {a: 2, 'b.c': 1.5}} | {_id: 1, a: 2, b: {c: 1.5}}",
                "{_id: 1} | {$mul: {a: 2, b: 1.5, c: {$numberLong: '3'}, d: {$numberDecimal: '3'}}} "
                        + "| {_id: 1, a: 0, b: 0.0, c: {$numberLong: '0'}, d: {$numberDecimal: '0'}}",
                "{_id: 1, n: 1} | {$inc: {n: 0}} | {_id: 1, n: 1}",
                "{_id: 1, v: [1, 2]} | {$inc: {'v.0': 1, 'v.3': 1}} | {_id: 1, v: [2, 2, null, 1]}",
                "{_id: 1} | {$inc: {_id: 0}} | {_id: 1}",
                "{_id: 1, n: 12} | {$bit: {n: {and: 10}}} | {_id: 1, n: 8}",
                "{_id: 1, n: 12} | {$bit: {n: {or: 3, and: 7}}} | {_id: 1, n: 7}",
                "{_id: 1, n: 12} | {$bit: {n: {xor: {$numberLong: '10'}}}} | {_id: 1, n: {$numberLong: '6'}}",
                "{_id: 1} | {$bit: {n: {or: 3}, m: {and: {$numberLong: '1'}}}} "
                        + "| {_id: 1, m: {$numberLong: '0'}, n: 3}",
            })
    void change(String before, String update, String after) {
        assertThat(apply(before, update)).isEqualTo(exactly(after));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 1, v: null} | {$inc: {v: 1}} | 14 | Cannot apply $inc to a value of non-numeric type. "
                        + "{_id: 1} has the field 'v' of non-numeric type null",
                "{_id: 'a', d: {v: true}} | {$mul: {'d.v': 1}} | 14 | Cannot apply $mul to a value of non-numeric "
                        + "type. {_id: \"a\"} has the field 'v' of non-numeric type bool",
                "{_id: {$oid: '65a000000000000000000000'}, v: {}} | {$inc: {v: 1}} | 14 | Cannot apply $inc to a value of "
                        + "non-numeric type. {_id: ObjectId('65a000000000000000000000')} has the field 'v' of "
                        + "non-numeric type object",
                "{_id: 1} | {$inc: {v: 'a'}} | 14 | Cannot increment with non-numeric argument: {v: \"a\"}",
                "{_id: 1} | {$mul: {v: null}} | 14 | Cannot multiply with non-numeric argument: {v: null}",
                "{_id: 1, n: {$numberLong: '9223372036854775807'}} | {$inc: {n: 1}} | 2 | Failed to apply $inc "
                        + "operations to current value ((NumberLong)9223372036854775807) for document {_id: 1}",
                "{_id: 1, n: {$numberLong: '9223372036854775807'}} | {$mul: {n: 2}} | 2 | Failed to apply $mul "
                        + "operations to current value ((NumberLong)9223372036854775807) for document {_id: 1}",
                "{_id: 1} | {$inc: {_id: 1}} | 66 | "
                        + "Performing an update on the path '_id' would modify the immutable field '_id'",
                "{_id: 1, n: 1.5} | {$bit: {n: {or: 1}}} | 2 | Cannot apply $bit to a value of non-integral type."
                        + "{_id: 1} has the field n of non-integer type double",
                "{_id: 1} | {$bit: {n: 1}} | 2 | The $bit modifier is not compatible with a int. You must pass in an "
                        + "embedded document: {$bit: {field: {and/or/xor: #}}",
                "{_id: 1} | {$bit: {n: {}}} | 2 | You must pass in at least one bitwise operation. "
                        + "The format is: {$bit: {field: {and/or/xor: #}}",
                "{_id: 1} | {$bit: {n: {not: 1}}} | 2 | The $bit modifier only supports 'and', 'or', and 'xor', "
                        + "not 'not' which is an unknown operator: {not: 1}",
                "{_id: 1} | {$bit: {n: {or: 1.5}}} | 2 | The $bit modifier field must be an Integer(32/64 bit); "
                        + "a 'double' is not supported here: {or: 1.5}",
            })
    void refuse(String before, String update, int code, String message) {
        var refusal = refusal(before, update);

        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getMessageWithoutErrorCode()).isEqualTo(message);
    }
}
