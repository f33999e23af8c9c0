package org.seedbed.revenue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.seedbed.shared.Invalid;

/** The values of an enum as addresses write them: {@code month} is MONTH. */
final class Choice {
    private Choice() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> choices, String text) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> text(choice).equals(text))
                .findFirst();
    }

    static <E extends Enum<E>> E require(Class<E> choices, String field, String text) {
        return find(choices, text).orElseThrow(() -> Invalid.field(field, "unknown-choice", text));
    }

    static String text(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
