package org.seedbed.exchange;

import java.util.regex.Pattern;

/** Text made harmless and valid for the program that will open it. */
final class SafeText {

    private static final String STARTS_A_FORMULA = "=+-@＝＋－＠";
    private static final String STARTS_A_FIELD = "\t\r\n";
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");
    private static final int LONGEST_CELL = 32_767;

    private SafeText() {}

    /** Behind an apostrophe if a spreadsheet could take it for a formula, with or without spaces in front. */
    static String inCsv(String text) {
        if (text.isEmpty()) return text;
        var visible = Cleaning.trim(text);
        boolean risky = STARTS_A_FIELD.indexOf(text.charAt(0)) >= 0
                || !visible.isEmpty() && STARTS_A_FORMULA.indexOf(visible.charAt(0)) >= 0;
        return risky ? "'" + text : text;
    }

    /** Always a string cell, so only what XML or Excel cannot hold is changed. */
    static String inXlsx(String text) {
        var escaped = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_$1");
        var valid = new StringBuilder(escaped.length());
        escaped.codePoints().filter(SafeText::isXml).forEach(valid::appendCodePoint);
        return valid.length() > LONGEST_CELL ? valid.substring(0, LONGEST_CELL - 1) + "…" : valid.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF || c == '\t' || c == '\n';
    }
}
