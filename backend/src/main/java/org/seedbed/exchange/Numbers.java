package org.seedbed.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts and counts, exact: no floating point is involved. */
final class Numbers {

    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 15;
    private static final String DIGITS = "(\\d{1,3}(?:,\\d{3})+|\\d+)";
    private static final Pattern MONEY =
            Pattern.compile("(?:([-+]?)[¥￥$€£]?|[¥￥$€£]([-+]))" + DIGITS + "(?:\\.(\\d+))?元?");
    private static final Pattern INTEGER = Pattern.compile("([-+]?)" + DIGITS + "(?:\\.0+)?");

    private Numbers() {}

    static Parsed<Long> money(Cell cell, String text, int decimals, boolean mayBeNegative) {
        var amount = match(MONEY, text);
        if (!amount.matches()) return Parsed.problem(cell, Problem.BAD_MONEY);
        var whole = amount.group(3).replace(",", "");
        var minor = amount.group(4) == null ? "" : amount.group(4);
        if (minor.length() > decimals) return Parsed.problem(cell, Problem.TOO_MANY_DECIMALS);
        if (whole.length() > MOST_DIGITS) return Parsed.problem(cell, Problem.OUT_OF_RANGE);
        long value = Long.parseLong(whole + minor + "0".repeat(decimals - minor.length()));
        boolean negative = value != 0 && ("-".equals(amount.group(1)) || "-".equals(amount.group(2)));
        if (negative && !mayBeNegative) return Parsed.problem(cell, Problem.NEGATIVE);
        return Parsed.value(cell, negative ? -value : value);
    }

    static Parsed<Long> integer(Cell cell, String text, long least, long most) {
        var number = match(INTEGER, text);
        if (!number.matches()) return Parsed.problem(cell, Problem.BAD_INTEGER);
        var digits = number.group(2).replace(",", "");
        if (digits.length() > MOST_DIGITS) return Parsed.problem(cell, Problem.OUT_OF_RANGE);
        long value = Long.parseLong(number.group(1) + digits);
        return value < least || value > most ? Parsed.problem(cell, Problem.OUT_OF_RANGE) : Parsed.value(cell, value);
    }

    // The cut keeps the pattern's recursion shallow; a number that long fails as too long or as no number.
    private static Matcher match(Pattern pattern, String text) {
        var plain = Cleaning.compact(text);
        return pattern.matcher(plain.length() > LONGEST ? "" : plain);
    }
}
