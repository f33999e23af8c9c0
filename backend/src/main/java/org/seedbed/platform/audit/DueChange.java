package org.seedbed.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change that is in its document and not yet in the audit log. */
record DueChange(
        String kind,
        String object,
        int place,
        Instant when,
        String who,
        String what,
        @Nullable String why) {
    String key() {
        return key(kind, object, place);
    }

    static String key(String kind, String object, int place) {
        return kind + "|" + object + "|" + place;
    }
}
