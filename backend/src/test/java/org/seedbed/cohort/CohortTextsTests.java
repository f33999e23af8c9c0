package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortTextsTests {
    @ParameterizedTest
    @ValueSource(strings = {"cohort", "course"})
    void sayEverythingInBothLanguages(String bundle) throws IOException {
        var english = texts(bundle);
        var chinese = texts(bundle + "_zh");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> new MessageFormat((String) text, Locale.ENGLISH));
        chinese.forEach((key, text) -> new MessageFormat((String) text, Locale.CHINESE));
    }

    @Test
    void speakOfOneAndOfSeveralSessions() throws IOException {
        var upcoming = texts("cohort").getProperty("cohort.check.upcoming");

        assertThat(new MessageFormat(upcoming, Locale.ENGLISH).format(new Object[] {1}))
                .isEqualTo("One session is still to come.");
        assertThat(new MessageFormat(upcoming, Locale.ENGLISH).format(new Object[] {3}))
                .isEqualTo("3 sessions are still to come.");
    }

    private static Properties texts(String bundle) throws IOException {
        var texts = new Properties();
        try (var file = CohortTextsTests.class.getResourceAsStream("/i18n/" + bundle + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
