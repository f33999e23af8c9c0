package org.seedbed.order;

import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.KeyUsedAlready;

/**
 * One wish of one person, however often it arrives: the order notes the key with what was done, in the same update. The same key
 * with another wish is refused.
 */
public record Once(String key, String wish) {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 100;
    private static final String PREFIX = "desk:";

    /** From the header of a request and the rest of it. */
    public static Once of(Actor actor, @Nullable String key, Object... wish) {
        if (key == null || key.length() < SHORTEST || key.length() > LONGEST) {
            throw Invalid.field("Idempotency-Key", "key");
        }
        var text = new StringBuilder();
        for (var part : wish) {
            text.append(part).append('\n');
        }
        return new Once(Digest.sha256(actor.account() + "|" + key), Digest.sha256(text.toString()));
    }

    boolean isDone(Order order) {
        var known = order.applied().stream()
                .filter(event -> event.startsWith(PREFIX + key + ":"))
                .findFirst();
        if (known.isPresent() && !known.get().equals(event())) {
            throw new KeyUsedAlready(key);
        }
        return known.isPresent();
    }

    Order noted(Order done) {
        return OrderEdit.of(done).apply(event()).done();
    }

    private String event() {
        return PREFIX + key + ":" + wish;
    }
}
