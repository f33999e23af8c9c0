package org.seedbed.platform.messages;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mail leaves; the server itself is {@code spring.mail.host} and what belongs to it.
 *
 * @param from the address that all mail comes from, under the name of the shop
 * @param site where readers reach this program, such as {@code https://example.org}; links never come from a request
 */
@ConfigurationProperties("seedbed.mail")
record MailSettings(@Nullable String from, @Nullable String site) {
    boolean areComplete() {
        return from != null && !from.isBlank() && site != null && !site.isBlank();
    }
}
