package org.seedbed.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.seedbed.shared.Wording;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says messages in the language of the request, days as its readers write them. */
@Component
class SpokenWording implements Wording {
    private final MessageSource messages;

    SpokenWording(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String say(String key, Object... arguments) {
        var locale = LocaleContextHolder.getLocale();
        var spoken = Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalDate day ? day.format(dates(locale)) : argument)
                .toArray();
        return messages.getMessage(key, spoken, locale);
    }

    private static DateTimeFormatter dates(Locale locale) {
        return DateTimeFormatter.ofPattern(locale.getLanguage().equals("en") ? "d MMM yyyy" : "yyyy年M月d日", locale);
    }
}
