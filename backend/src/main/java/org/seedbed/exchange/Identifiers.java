package org.seedbed.exchange;

import java.util.regex.Pattern;

/** Numbers that are names: order numbers, registration numbers, phones. */
final class Identifiers {

    /** Only with a point or a plus, since a code such as 1E5 may be meant. */
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+[eE]\\+?|[eE]\\+)\\d{1,3}");

    private static final Pattern LONG_DIGITS = Pattern.compile("\\d{16,}");
    private static final Pattern ROUNDED = Pattern.compile("\\d{15}0+");
    private static final Pattern PHONE = Pattern.compile("(?:\\+?86|0086)?(1[3-9]\\d{9})");

    private Identifiers() {}

    static Parsed<String> identifier(Cell cell, String text) {
        if (SCIENTIFIC.matcher(text).matches()) return Parsed.problem(cell, Problem.SCIENTIFIC_NOTATION);
        return isRounded(text) ? new Parsed<>(cell, text, cell.warning(Problem.DIGITS_LOST)) : Parsed.value(cell, text);
    }

    static Parsed<String> phone(Cell cell, String text) {
        var plain = Cleaning.compact(text);
        if (SCIENTIFIC.matcher(plain).matches()) return Parsed.problem(cell, Problem.SCIENTIFIC_NOTATION);
        var phone = PHONE.matcher(plain.replaceAll("[-–—‑.()']", ""));
        return phone.matches() ? Parsed.value(cell, phone.group(1)) : Parsed.problem(cell, Problem.BAD_PHONE);
    }

    static boolean isScientific(String text) {
        return SCIENTIFIC.matcher(text).matches();
    }

    static boolean isLong(String text) {
        return LONG_DIGITS.matcher(text).matches();
    }

    static boolean isRounded(String text) {
        return ROUNDED.matcher(text).matches();
    }
}
