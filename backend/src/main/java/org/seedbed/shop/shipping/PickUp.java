package org.seedbed.shop.shipping;

import org.seedbed.shared.Invalid;
import org.seedbed.shop.Bilingual;

/** Where and when buyers may fetch what they bought themselves. */
public record PickUp(Bilingual place, Bilingual hours) {
    private static final int LONGEST = 200;

    public PickUp {
        requireShort("pickUp.place", place);
        requireShort("pickUp.hours", hours);
    }

    private static void requireShort(String field, Bilingual text) {
        if (text.isEmpty() || text.all().anyMatch(one -> one.length() > LONGEST)) {
            throw Invalid.field(field, "size", 1, LONGEST);
        }
    }
}
