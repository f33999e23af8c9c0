package org.seedbed.order.checkout;

import org.jspecify.annotations.Nullable;
import org.seedbed.order.coupon.Coupon.Use;
import org.seedbed.order.terms.Totals;

/**
 * What an order would cost, as far as can be told.
 *
 * @param reached whether the shop sends there; true while it is not known where to
 * @param shippingKnown whether the total has what sending costs in it
 * @param coupon what would come of the cart's coupon; nothing if it has none
 */
public record Costs(
        Totals totals,
        boolean reached,
        boolean shippingKnown,
        @Nullable Use coupon) {
    /** Whether the coupon of the cart takes nothing off. */
    public boolean hasIdleCoupon() {
        return coupon != null && coupon != Use.REDEEMED;
    }
}
