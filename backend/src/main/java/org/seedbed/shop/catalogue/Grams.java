package org.seedbed.shop.catalogue;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The single characters and pairs of neighbouring characters of a text's words. A product that holds a sought text has all pairs
 * of it, so an index of pairs finds parts of words in any script.
 */
final class Grams {
    private static final int MOST = 1_000;
    private static final int MOST_SOUGHT = 16;

    private Grams() {}

    static List<String> of(Stream<String> texts) {
        var grams = new LinkedHashSet<String>();
        texts.flatMap(text -> words(text).stream()).forEach(word -> {
            singles(word, grams);
            pairs(word, grams);
        });
        return grams.stream().limit(MOST).toList();
    }

    /** What a document must have to hold every word of the text; empty if the text has no word. */
    static List<String> sought(String text) {
        var grams = new LinkedHashSet<String>();
        for (var word : words(text)) {
            if (word.codePointCount(0, word.length()) == 1) {
                grams.add(word);
            }
            pairs(word, grams);
        }
        return grams.stream().limit(MOST_SOUGHT).toList();
    }

    /** Runs of letters and digits, without regard to case and width. */
    static List<String> words(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(folded.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static void singles(String word, Set<String> into) {
        word.codePoints().mapToObj(Character::toString).forEach(into::add);
    }

    private static void pairs(String word, Set<String> into) {
        var points = word.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            into.add(new String(points, i, 2));
        }
    }
}
