package org.seedbed.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The dirt that spreadsheets and marketplaces leave in cells, and how it is taken off. */
final class Cleaning {

    private static final Set<String> NOTHING = Set.of("-", "null", "NULL", "无");
    private static final Pattern WRAPPED = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

    private Cleaning() {}

    /** The text a person would read in the cell; empty when the cell says that there is nothing. */
    static String clean(String raw) {
        var text = trim(raw);
        var wrapped = WRAPPED.matcher(text);
        if (wrapped.matches()) text = trim(wrapped.group(1).replace("\"\"", "\""));
        if (text.startsWith("'")) text = trim(text.substring(1));
        return NOTHING.contains(text) ? "" : text;
    }

    /** Without byte order marks, direction marks, tabs and any kind of space at both ends. */
    static String trim(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isBlank(raw.charAt(start))) start++;
        while (end > start && isBlank(raw.charAt(end - 1))) end--;
        return raw.substring(start, end);
    }

    /** The form under which two names count as the same. */
    static String key(String name) {
        return trim(Normalizer.normalize(name, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    /** Full-width digits and signs as their ASCII twins, and no spaces of any kind. */
    static String compact(String text) {
        var plain = new StringBuilder(text.length());
        halfWidth(text).chars().filter(c -> !isBlank((char) c)).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    static String halfWidth(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append((char) (c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)));
        return plain.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
