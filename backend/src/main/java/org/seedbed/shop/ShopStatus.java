package org.seedbed.shop;

import java.util.Set;

/** Where a shop stands; a closed one may open again. */
public enum ShopStatus {
    PENDING,
    OPEN,
    PAUSED,
    CLOSED;

    boolean mayBecome(ShopStatus next) {
        var reachable = switch (this) {
            case PENDING -> Set.of(OPEN, CLOSED);
            case OPEN -> Set.of(PAUSED, CLOSED);
            case PAUSED -> Set.of(OPEN, CLOSED);
            case CLOSED -> Set.of(OPEN);
        };
        return reachable.contains(next);
    }
}
