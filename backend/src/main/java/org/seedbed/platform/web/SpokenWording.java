package org.seedbed.platform.web;

import org.seedbed.shared.Wording;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says messages in the language of the request. */
@Component
class SpokenWording implements Wording {
    private final MessageSource messages;

    SpokenWording(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
