package org.seedbed.shop.catalogue;

import java.util.Set;

/** Whether a product is being prepared, on sale, or kept for the record only. */
public enum ProductState {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    boolean mayBecome(ProductState next) {
        var reachable = switch (this) {
            case DRAFT -> Set.of(PUBLISHED, ARCHIVED);
            case PUBLISHED -> Set.of(DRAFT, ARCHIVED);
            case ARCHIVED -> Set.of(DRAFT);
        };
        return reachable.contains(next);
    }
}
