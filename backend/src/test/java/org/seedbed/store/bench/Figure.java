package org.seedbed.store.bench;

import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One figure of the benchmark, and whether it is what it should be, where that is said. */
record Figure(
        String name, double value, String unit, @Nullable String target, boolean met) {
    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null, true);
    }

    Figure atMost(double limit) {
        return against("<= " + number(limit) + " " + unit, value <= limit);
    }

    Figure atLeast(double limit) {
        return against(">= " + number(limit) + " " + unit, value >= limit);
    }

    Figure against(String words, boolean isMet) {
        return new Figure(name, value, unit, words, isMet);
    }

    String line() {
        var line = name + " " + number(value) + " " + unit;
        return target == null ? line : line + " " + target + ": " + (met ? "pass" : "FAIL");
    }

    Document toDocument() {
        var document = new Document("value", value).append("unit", unit);
        return target == null ? document : document.append("target", target).append("met", met);
    }

    private static String number(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.1f", value);
    }
}
