package org.seedbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"exchange", "exchange_zh"})
    void hasWordsForEveryCodeInBothLanguages(String bundle) throws IOException {
        var words = new Properties();
        try (var in = getClass().getResourceAsStream("/i18n/" + bundle + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(words.stringPropertyNames())
                .containsAll(Stream.concat(
                                codes(Unreadable.class).map(code -> "problem." + code),
                                codes(Problem.class).map(code -> "row." + code))
                        .toList());
    }

    private static Stream<String> codes(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(MessagesTests::value);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
