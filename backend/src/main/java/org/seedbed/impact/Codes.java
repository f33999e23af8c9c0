package org.seedbed.impact;

import java.util.Locale;

/** Writes a constant the way the API does: NO_TEST is {@code no-test}. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
