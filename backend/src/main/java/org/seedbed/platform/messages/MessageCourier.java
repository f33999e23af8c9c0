package org.seedbed.platform.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.seedbed.order.Order;
import org.seedbed.order.OrderFollower;
import org.seedbed.order.OrderOutbox;
import org.seedbed.platform.messages.Postbox.Undeliverable;
import org.seedbed.shared.Message;
import org.seedbed.shop.ShopDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Takes the messages out of orders and sends them: each is stored before its order forgets it, and sent until the server has it, so
 * that none is lost; one may come twice, under the same Message-ID.
 */
@Component
class MessageCourier implements OrderFollower {
    private static final Logger LOG = LoggerFactory.getLogger(MessageCourier.class);
    private static final int BATCH = 200;
    private static final int MOST_TRIES = 8;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final OrderOutbox outbox;
    private final Letters letters;
    private final Postbox postbox;
    private final ShopDirectory shops;
    private final Clock clock;

    MessageCourier(OrderOutbox outbox, Letters letters, Postbox postbox, ShopDirectory shops, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.postbox = postbox;
        this.shops = shops;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        collect();
        if (postbox.isOpen()) {
            for (var next = letters.lease(clock.instant()); next.isPresent(); next = letters.lease(clock.instant())) {
                send(next.get());
            }
        }
    }

    private void collect() {
        for (var batch = outbox.full(BATCH); !batch.isEmpty(); batch = outbox.full(BATCH)) {
            letters.keep(batch.stream()
                    .flatMap(order -> order.outbox().stream().map(message -> letter(order, message)))
                    .toList());
            outbox.taken(batch);
        }
    }

    private Letter letter(Order order, Message message) {
        return Letter.written(
                order.id() + "|" + message.kind(), order.shop(), message, postbox.first(), clock.instant());
    }

    private void send(Letter letter) {
        var shop = shops.byIds(Set.of(letter.shop())).get(letter.shop());
        try {
            if (shop == null || shop.front() == null) {
                throw new Undeliverable("The shop has no pages");
            }
            postbox.send(letter, shop);
            letters.sent(letter, clock.instant());
        } catch (Undeliverable | AddressException never) {
            letters.gaveUp(letter, reason(never));
        } catch (MailException | MessagingException failure) {
            LOG.warn("Message {} was not sent at try {}", letter.id(), letter.tries());
            if (letter.tries() >= MOST_TRIES) {
                letters.gaveUp(letter, reason(failure));
            } else {
                letters.failed(letter, reason(failure), next(letter));
            }
        }
    }

    /** Twice as long each time: 1 minute, 2, 4 … about two hours in all. */
    private Instant next(Letter letter) {
        return clock.instant().plus(FIRST_WAIT.multipliedBy(1L << (letter.tries() - 1)));
    }

    private static String reason(Exception failure) {
        var text = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
        var line = Postbox.oneLine(text);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
