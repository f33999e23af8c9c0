package org.seedbed.shop;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text in Chinese, in English or in both; a reader of the missing one gets the other. */
public record Bilingual(@Nullable String zh, @Nullable String en) {
    public Bilingual {
        zh = blankToNull(zh);
        en = blankToNull(en);
    }

    public String in(Locale locale) {
        var wanted = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
        return wanted == null ? all().findFirst().orElse("") : wanted;
    }

    public boolean isEmpty() {
        return zh == null && en == null;
    }

    public Stream<String> all() {
        return Stream.of(zh, en).filter(text -> text != null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
