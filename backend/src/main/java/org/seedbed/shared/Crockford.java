package org.seedbed.shared;

import java.util.Locale;

/** Crockford's base 32, for codes that people read from paper and type: nothing in it looks like something else. */
public final class Crockford {
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    /** What was meant, whatever the case, spaces and dashes: I and L are 1, O is 0. */
    public static String folded(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-–—‐]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
    }

    /** Whether a folded text is so many characters of the alphabet. */
    public static boolean isWellFormed(String folded, int length) {
        return folded.length() == length && folded.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    }

    /** In groups of four, as it is printed. */
    public static String grouped(String folded) {
        return folded.replaceAll("(.{4})(?=.)", "$1-");
    }
}
