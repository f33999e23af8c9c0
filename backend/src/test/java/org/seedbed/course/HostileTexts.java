package org.seedbed.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts that would run something if they reached a page as markup, one a line; the console's tests read them, too. */
public final class HostileTexts {
    private HostileTexts() {}

    public static List<String> all() {
        try (var in = Objects.requireNonNull(HostileTexts.class.getResourceAsStream("/hostile-texts.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
