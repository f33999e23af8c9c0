package org.seedbed.order.desk;

import org.jspecify.annotations.Nullable;
import org.seedbed.order.Order;

/** How much of a buyer somebody sees: all of it if they send parcels, otherwise only what tells one order from another. */
enum BuyerSight {
    WHOLE,
    MASKED;

    private static final int PHONE_LENGTH = 11;

    record OrderBuyer(
            String name,
            String phone,
            @Nullable String email,
            @Nullable String place,
            @Nullable String line,
            @Nullable String postcode,
            @Nullable String pickUp,
            @Nullable String note,
            boolean masked) {}

    OrderBuyer of(Order order) {
        var terms = order.terms();
        var buyer = terms.buyer();
        var address = terms.address();
        var place = address == null ? null : address.regionNames();
        if (this == MASKED) {
            return new OrderBuyer(
                    name(order), masked(buyer.phone()), null, place, null, null, terms.pickUp(), null, true);
        }
        return new OrderBuyer(
                buyer.name(),
                buyer.phone(),
                buyer.email(),
                place,
                address == null ? null : address.line(),
                address == null ? null : address.postcode(),
                terms.pickUp(),
                terms.note(),
                false);
    }

    String name(Order order) {
        var name = order.terms().buyer().name();
        return this == WHOLE || name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    private static String masked(String phone) {
        return phone.length() < PHONE_LENGTH
                ? "****"
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
