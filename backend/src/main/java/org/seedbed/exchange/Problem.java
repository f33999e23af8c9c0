package org.seedbed.exchange;

import org.jspecify.annotations.Nullable;

/** Something about one row that its owner should know, quoting the value exactly as the file has it. */
public record Problem(
        int row, @Nullable String column, @Nullable String value, String code, Severity severity) {

    public static final String HEADER_DUPLICATE = "header-duplicate";
    public static final String EXTRA_CELLS = "extra-cells";
    public static final String DUPLICATE_IN_FILE = "duplicate-in-file";
    public static final String REQUIRED_EMPTY = "required-empty";
    public static final String TOO_LONG = "too-long";
    public static final String BAD_ENUM = "bad-enum";
    public static final String BAD_DATE = "bad-date";
    public static final String BAD_PHONE = "bad-phone";
    public static final String BAD_MONEY = "bad-money";
    public static final String TOO_MANY_DECIMALS = "too-many-decimals";
    public static final String NEGATIVE = "negative";
    public static final String BAD_INTEGER = "bad-integer";
    public static final String OUT_OF_RANGE = "out-of-range";
    public static final String SCIENTIFIC_NOTATION = "scientific-notation";
    public static final String DIGITS_LOST = "digits-lost";

    private static final int QUOTED = 200;

    public Problem {
        if (value != null && value.length() > QUOTED) value = value.substring(0, QUOTED - 1) + "…";
    }

    /** Errors keep a row out; warnings and notes do not. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }
}
