package org.seedbed.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All texts of the program, one bundle a module under {@code i18n}, in one table a language: a page asks for dozens, and would
 * look into every bundle for each. What is not said in Chinese is said in English.
 */
final class Texts extends AbstractMessageSource {
    private static final String CHINESE = "zh";
    private static final String OF_CHINESE = "_zh.properties";

    private final Map<String, Text> english = new HashMap<>();
    private final Map<String, Text> chinese = new HashMap<>();

    Texts() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                boolean isChinese = Objects.requireNonNull(file.getFilename()).endsWith(OF_CHINESE);
                read(file, isChinese ? chinese : english, isChinese ? Locale.CHINESE : Locale.ENGLISH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the texts", e);
        }
    }

    private static void read(Resource file, Map<String, Text> texts, Locale locale) throws IOException {
        var read = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        read.stringPropertyNames().forEach(code -> {
            if (texts.put(code, Text.of(read.getProperty(code), locale)) != null) {
                throw new IllegalStateException(code + " is said twice, the second time in " + file);
            }
        });
    }

    /** A text with places to fill, and what it is when nothing is put there. */
    private record Text(MessageFormat format, String bare) {
        static Text of(String pattern, Locale locale) {
            var format = new MessageFormat(pattern, locale);
            return new Text(format, format.format(new Object[0]));
        }
    }

    private @Nullable Text find(String code, Locale locale) {
        var found = locale.getLanguage().equals(CHINESE) ? chinese.get(code) : null;
        return found == null ? english.get(code) : found;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var text = find(code, locale);
        return text == null ? null : text.bare;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var text = find(code, locale);
        return text == null ? null : text.format;
    }
}
