package org.seedbed.store.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.store.update.Updating.apply;
import static org.seedbed.store.update.Updating.exactly;
import static org.seedbed.store.update.Updating.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTests {
    @Test
    void isAReplacementUnlessItBeginsWithAnOperator() {
        assertThat(Updating.parse("{}", null).isReplacement()).isTrue();
        assertThat(Updating.parse("{n: 1}", null).isReplacement()).isTrue();
        assertThat(Updating.parse("{$set: {}}", null).isReplacement()).isFalse();
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 1, a: 1} | {b: 2, 'c.d': {$e: 1}} | {_id: 1, b: 2, 'c.d': {$e: 1}}",
                "{_id: 1, a: 1} | {} | {_id: 1}",
                "{_id: 1, a: 1} | {b: 2, _id: 1} | {_id: 1, b: 2}",
                "{_id: 1, n: 1} | {n: 1.0} | {_id: 1, n: 1.0}",
            })
    void replacesAllButTheId(String before, String update, String after) {
        assertThat(apply(before, update)).isEqualTo(exactly(after));
    }

    @Test
    void refusesAReplacementWithAnotherId() {
        var refusal = refusal("{_id: 'a'}", "{_id: 'b', n: 1}");

        assertThat(refusal.getCode()).isEqualTo(66);
        assertThat(refusal.getMessageWithoutErrorCode())
                .isEqualTo("After applying the update, the (immutable) field '_id' was found to have been altered to "
                        + "_id: \"b\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{$nonsense: {n: 2}} | 9 | Unknown modifier: $nonsense. "
                        + "Expected a valid update modifier or pipeline-style update specified as an array",
                "{$set: {n: 2}, m: 1} | 9 | Unknown modifier: m. "
                        + "Expected a valid update modifier or pipeline-style update specified as an array",
                "{n: 2, $set: {m: 1}} | 52 | The dollar ($) prefixed field '$set' in '$set' is not allowed in the "
                        + "context of an update's replacement document. Consider using an aggregation pipeline with "
                        + "$replaceWith.",
                "{$set: {$n: 1}} | 52 | The dollar ($) prefixed field '$n' in '$n' is not allowed in the context of "
                        + "an update's replacement document. Consider using an aggregation pipeline with "
                        + "$replaceWith.",
                "{$set: 5} | 9 | Modifiers operate on fields but we found type int instead. "
                        + "For example: {$mod: {<field>: ...}} not {$set: 5}",
                "{$set: {'': 1}} | 56 | An empty update path is not valid.",
                "{$set: {'a..b': 1}} | 56 | "
                        + "The update path 'a..b' contains an empty field name, which is not allowed.",
                "{$unset: {'a.': 1}} | 56 | "
                        + "The update path 'a.' contains an empty field name, which is not allowed.",
                "{$set: {n: 2}, $inc: {n: 1}} | 40 | Updating the path 'n' would create a conflict at 'n'",
                "{$set: {'d.x': 2, d: 1}} | 40 | Updating the path 'd' would create a conflict at 'd'",
                "{$set: {d: 2, 'd.x.y': 1}} | 40 | Updating the path 'd.x.y' would create a conflict at 'd'",
                "{$set: {'d.x': 2}, $unset: {'d.x': 1}} | 40 | "
                        + "Updating the path 'd.x' would create a conflict at 'd.x'",
            })
    void refusesWhenReadWhatIsWrongInAnyCase(String update, int code, String message) {
        var refusal = refusal(() -> Updating.parse(update, null));

        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getMessageWithoutErrorCode()).isEqualTo(message);
    }
}
