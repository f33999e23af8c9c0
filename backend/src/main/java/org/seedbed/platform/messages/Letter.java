package org.seedbed.platform.messages;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One message to one customer, named by its order and kind, so that there is no second one.
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
