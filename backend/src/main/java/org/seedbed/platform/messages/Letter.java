package org.seedbed.platform.messages;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Message;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One message to a customer or to a shop, named by what gives the occasion and its kind, so that there is no second one.
 *
 * @param to whom it goes to; absent for the shop itself
 * @param dueAt when it may be tried next; while somebody tries it, when anybody else may
 */
@Document("messages")
record Letter(
        @Id String id,
        ShopId shop,
        String kind,
        @Nullable String to,
        String language,
        Map<String, String> arguments,
        State state,
        int tries,
        Instant writtenAt,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    static Letter written(String id, ShopId shop, Message message, State state, Instant now) {
        return new Letter(
                id,
                shop,
                message.kind(),
                message.isToShop() ? null : message.to(),
                message.language(),
                message.arguments(),
                state,
                0,
                now,
                now,
                null,
                null);
    }

    /** What has become of it. */
    enum State {
        WAITING,
        SENT,
        /** There was no mail server when it was written; it stays unsent. */
        NO_SERVER,
        /** It was tried often enough, or can never be sent. */
        GIVEN_UP
    }
}
