package org.seedbed.platform.messages;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.seedbed.shop.Shop;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a message says, in its reader's language: plain text with one link, for any mail program. */
@Component
class LetterText {
    private final MessageSource words;

    LetterText(MessageSource words) {
        this.words = words;
    }

    record Said(String subject, String body) {}

    Said say(Letter letter, Shop shop, String site) {
        var locale = Locale.forLanguageTag(letter.language());
        var about = letter.arguments();
        var key = "message." + letter.kind().replaceFirst(":.*", "");
        var number = about.getOrDefault("number", "");
        var name = shop.nameIn(locale);
        var detail = detail(letter, shop, locale);
        var subject = words.getMessage(key + ".subject", new Object[] {number, name, detail}, locale);
        var body = words.getMessage(key + ".body", new Object[] {number, name, detail}, locale);
        var link = letter.to() == null ? site + "/app/shops/" + shop.id() + "/desk" : orderPage(letter, shop, site);
        var foot = words.getMessage("message.foot", new Object[] {name}, locale);
        return new Said(subject, body + "\n\n" + link + "\n\n" + foot + "\n");
    }

    private static String orderPage(Letter letter, Shop shop, String site) {
        var slug = Objects.requireNonNull(shop.front()).slug();
        var page = site + "/s/" + slug + "/orders/" + letter.arguments().get("token");
        return letter.language().startsWith("en") ? page + "?lang=en" : page;
    }

    private String detail(Letter letter, Shop shop, Locale locale) {
        var about = letter.arguments();
        var amount = about.get("amount");
        if (amount != null) {
            return money(Long.parseLong(amount), shop.currency());
        }
        var carrier = about.get("carrier");
        if (carrier != null) {
            var name = words.getMessage("order.carrier." + carrier.toLowerCase(Locale.ROOT), null, locale);
            return (name + " " + about.getOrDefault("trackingNumber", "")).strip();
        }
        return about.getOrDefault("goods", "");
    }

    static String money(long minor, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return BigDecimal.valueOf(minor, digits).toPlainString() + " " + currency;
    }
}
