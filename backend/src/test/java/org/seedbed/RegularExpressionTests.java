package org.seedbed;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of the program against texts made to send it astray. What is counted is how often it looks at a
 * character, which does not depend on the machine: some looks a character are fine, a look at every other for each is not.
 */
class RegularExpressionTests {
    private static final int LENGTH = 2_000;
    private static final long MOST_LOOKS = 150L * LENGTH;

    private static final List<String> PIECES = List.of(
            "0",
            "1",
            "9",
            "a",
            "A",
            "_",
            "-",
            ".",
            ",",
            " ",
            "\t",
            "\n",
            "=",
            "\"",
            "'",
            "\\",
            "/",
            "[",
            "(",
            ":",
            "中",
            "é",
            "0.",
            "1,111",
            "1 ",
            "13",
            "13800138000",
            "a.",
            "a-",
            "_x",
            "_x0041_",
            "=\"",
            "\"\"",
            "=2C",
            "=3D",
            "2026-01-05",
            "20260105",
            "n=,",
            "%",
            "😀",
            "/attendance",
            "/lessons/",
            "/api/cohorts/",
            "sep=,");
    private static final List<String> ENDS = List.of("", "!", "\n");

    private static final Pattern INLINE = Pattern.compile(
            "\\.(matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"|regexp = \"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void t39LookAtEachCharacterAFewTimesAtMost() throws IOException {
        var patterns = patterns();
        assertThat(patterns).as("expressions found").hasSizeGreaterThan(60);
        var astray = new ArrayList<String>();
        patterns.forEach((where, pattern) -> {
            for (var piece : PIECES) {
                for (var end : ENDS) {
                    var evil = piece.repeat(LENGTH / piece.length()) + end;
                    if (!isQuick(pattern, evil)) {
                        astray.add(where + " " + pattern + " on " + piece + "…" + end);
                    }
                }
            }
        });

        assertThat(astray).isEmpty();
    }

    private static boolean isQuick(Pattern pattern, String evil) {
        try {
            pattern.matcher(new Watched(evil)).matches();
            pattern.matcher(new Watched(evil)).lookingAt();
            return true;
        } catch (TooManyLooks | StackOverflowError astray) {
            return false;
        }
    }

    /** Those in constants, as they are, and those written where they are used. */
    private static Map<String, Pattern> patterns() throws IOException {
        var patterns = new LinkedHashMap<String, Pattern>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.seedbed");
        for (var type : classes) {
            for (var field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(Pattern.class)
                        && field.getModifiers().contains(JavaModifier.STATIC)) {
                    patterns.put(field.getFullName(), constant(field.reflect()));
                }
            }
        }
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java")).forEach(path -> {
                var inline = INLINE.matcher(read(path));
                while (inline.find()) {
                    patterns.put(path.getFileName() + ":" + inline.start(), Pattern.compile(literal(inline)));
                }
            });
        }
        return patterns;
    }

    private static String literal(Matcher inline) {
        var text = inline.group(2) == null ? inline.group(3) : inline.group(2);
        return text.translateEscapes();
    }

    private static Pattern constant(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.toString(), e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class TooManyLooks extends RuntimeException {}

    /** A text that counts how often somebody looks at it. */
    private static final class Watched implements CharSequence {
        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
