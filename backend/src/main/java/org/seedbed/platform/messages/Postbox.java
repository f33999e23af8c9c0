package org.seedbed.platform.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.messages.Letter.State;
import org.seedbed.platform.messages.LetterText.Said;
import org.seedbed.shared.Digest;
import org.seedbed.shop.Shop;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Puts messages into the mail, if there is a server for it. Nothing that a customer wrote can begin a line of its own. */
@Component
class Postbox {
    private final @Nullable JavaMailSender sender;
    private final MailSettings settings;
    private final LetterText text;

    Postbox(ObjectProvider<JavaMailSender> sender, MailSettings settings, LetterText text) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
        this.text = text;
    }

    boolean isOpen() {
        return sender != null && settings.areComplete();
    }

    /** Where a message stands that is written now. */
    State first() {
        return isOpen() ? State.WAITING : State.NO_SERVER;
    }

    /** Sends it. The same letter has the same Message-ID, by which mail programs know a second copy. */
    void send(Letter letter, Shop shop) throws MessagingException {
        var mail = Objects.requireNonNull(sender);
        mail.send(write(letter, shop, mail.createMimeMessage()));
    }

    private MimeMessage write(Letter letter, Shop shop, MimeMessage message) throws MessagingException {
        var site = Objects.requireNonNull(settings.site()).replaceFirst("/+$", "");
        var from = Objects.requireNonNull(settings.from());
        Said said = text.say(letter, shop, site);
        message.setHeader("Message-ID", messageId(letter, from));
        message.setFrom(named(from, shop.name()));
        message.setRecipient(MimeMessage.RecipientType.TO, address(recipient(letter, shop)));
        var contact = contact(shop);
        if (contact.isPresent()) {
            message.setReplyTo(new InternetAddress[] {address(contact.get())});
        }
        message.setSubject(oneLine(said.subject()), StandardCharsets.UTF_8.name());
        message.setText(said.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    static Optional<String> contact(Shop shop) {
        var front = shop.front();
        return front == null || front.contact() == null
                ? Optional.empty()
                : Optional.ofNullable(front.contact().email());
    }

    private static String recipient(Letter letter, Shop shop) throws MessagingException {
        return letter.to() == null
                ? contact(shop).orElseThrow(() -> new Undeliverable("The shop has no e-mail address"))
                : letter.to();
    }

    /** One address and nothing beside it. */
    private static InternetAddress address(String written) throws MessagingException {
        if (written.codePoints().anyMatch(Character::isISOControl)) {
            throw new Undeliverable("This is no e-mail address");
        }
        var address = new InternetAddress(written, true);
        address.validate();
        return address;
    }

    private static InternetAddress named(String from, String name) throws MessagingException {
        try {
            return new InternetAddress(from, oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java platform has UTF-8", e);
        }
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    static String messageId(Letter letter, String from) {
        return "<" + Digest.sha256(letter.id()) + "@" + from.substring(from.lastIndexOf('@') + 1) + ">";
    }

    /** It can never be sent as it is. */
    static final class Undeliverable extends MessagingException {
        private static final long serialVersionUID = 1;

        Undeliverable(String why) {
            super(why);
        }
    }
}
