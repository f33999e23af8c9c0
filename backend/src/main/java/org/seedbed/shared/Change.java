package org.seedbed.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One audited change, pushed into {@code changes} of the document it changes, in the same update. */
public record Change(
        AccountId who, String what, Instant when, @Nullable String why) {
    public static Change of(Actor actor, String what, Instant when) {
        return new Change(actor.account(), what, when, null);
    }

    public static Change of(Actor actor, String what, Instant when, @Nullable String why) {
        return new Change(actor.account(), what, when, why);
    }
}
