package org.seedbed.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One audited change, pushed into {@code changes} of the document it changes, in the same update. Changes are only ever added
 * at the end, so that a document and a place in it name one for good.
 *
 * @param due true until the change is in the audit log, then absent
 */
public record Change(
        AccountId who,
        String what,
        Instant when,
        @Nullable String why,
        @Nullable Boolean due) {
    public Change(AccountId who, String what, Instant when, @Nullable String why) {
        this(who, what, when, why, true);
    }

    public static Change of(Actor actor, String what, Instant when) {
        return new Change(actor.account(), what, when, null);
    }

    public static Change of(Actor actor, String what, Instant when, @Nullable String why) {
        return new Change(actor.account(), what, when, why);
    }
}
