package org.seedbed.platform.messages;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A postbox with the program's own texts. */
final class TestPost {
    private static final MailSettings SETTINGS = new MailSettings("shops@example.org", "https://example.org/");

    private TestPost() {}

    static MessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("i18n/order", "i18n/storefront");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }

    static Postbox to(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return to(sender);
    }

    static Postbox withoutServer() {
        return to(null);
    }

    private static Postbox to(@Nullable JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        return new Postbox(beans.getBeanProvider(JavaMailSender.class), SETTINGS, new LetterText(words()));
    }
}
