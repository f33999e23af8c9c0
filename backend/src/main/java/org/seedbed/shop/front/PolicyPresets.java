package org.seedbed.shop.front;

import java.util.List;
import java.util.Locale;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.ShopFront.Policies;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Policies to begin with, in both languages; a shop takes one over and may then word it as it likes. */
@Component
class PolicyPresets {
    private static final List<String> KEYS = List.of("seven-days", "fresh-food");

    private final MessageSource messages;

    PolicyPresets(MessageSource messages) {
        this.messages = messages;
    }

    List<PolicyPreset> all() {
        return KEYS.stream()
                .map(key -> new PolicyPreset(
                        key,
                        text(key + ".name"),
                        new Policies(text("shipping"), text(key + ".returns"), text("privacy"))))
                .toList();
    }

    private Bilingual text(String key) {
        var full = "shop.policy." + key;
        return new Bilingual(
                messages.getMessage(full, null, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(full, null, Locale.ENGLISH));
    }

    /** A set of policies under the name it is chosen by. */
    record PolicyPreset(String key, Bilingual name, Policies policies) {}
}
