package org.seedbed.platform.messages;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.messages.Letter.State;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wake;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has become of the messages to buyers and shops, for administrators. */
@RestController
class MessageController {
    private static final int PAGE = 50;

    private final Letters letters;
    private final Postbox postbox;
    private final ShopDirectory shops;
    private final Wake wake;
    private final Clock clock;

    MessageController(Letters letters, Postbox postbox, ShopDirectory shops, Wake wake, Clock clock) {
        this.letters = letters;
        this.postbox = postbox;
        this.shops = shops;
        this.wake = wake;
        this.clock = clock;
    }

    /** The newest first. */
    @GetMapping("/api/messages")
    Page<MessageRow> list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String cursor) {
        var found = letters.page(state, cursor, PAGE + 1);
        var named = shops.byIds(found.stream().map(Letter::shop).collect(Collectors.toSet()));
        var rows = found.stream()
                .limit(PAGE)
                .map(letter -> MessageRow.of(letter, named))
                .toList();
        return new Page<>(rows, found.size() > PAGE ? rows.get(PAGE - 1).id() : null, null);
    }

    /** Puts a message that was given up, or written while there was no mail server, among those that wait, if there is one now. */
    @PostMapping("/api/messages/again")
    MessageRow again(@Valid @RequestBody Again wanted) {
        var letter = letters.again(wanted.id(), postbox.first(), clock.instant());
        wake.up(MessageCourier.class);
        return MessageRow.of(letter, shops.byIds(Set.of(letter.shop())));
    }

    record Again(@NotBlank String id) {}

    /**
     * @param kind what it is about, as in the texts of messages
     * @param to an address or a phone number; absent for the shop itself
     * @param problem why it was not sent when it was last tried
     */
    record MessageRow(
            String id,
            String kind,
            @Nullable String to,
            @Nullable String shop,
            State state,
            int tries,
            Instant writtenAt,
            @Nullable Instant sentAt,
            @Nullable String problem) {
        static MessageRow of(Letter letter, Map<ShopId, Shop> named) {
            var shop = named.get(letter.shop());
            return new MessageRow(
                    letter.id(),
                    letter.kind().replaceFirst(":.*", ""),
                    letter.to(),
                    shop == null ? null : shop.name(),
                    letter.state(),
                    letter.tries(),
                    letter.writtenAt(),
                    letter.sentAt(),
                    letter.problem());
        }
    }
}
