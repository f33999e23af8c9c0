package org.seedbed.order.pages;

import org.jspecify.annotations.Nullable;
import org.seedbed.order.checkout.Costs;
import org.seedbed.shared.Wording;
import org.seedbed.shop.storefront.Prices;
import org.seedbed.shop.storefront.Visit;

/** Amounts as they are read; {@code seen} is the total that is sent back and compared. */
public record Sums(
        String goods,
        @Nullable String discount,
        String shipping,
        String total,
        @Nullable String tax,
        long seen,
        boolean known,
        boolean reached,
        @Nullable String couponSaid) {

    static Sums of(Costs costs, Visit visit, Wording wording) {
        var currency = visit.shop().currency();
        var totals = costs.totals();
        return new Sums(
                Prices.of(totals.goods(), currency),
                totals.discount() == 0 ? null : Prices.of(-totals.discount(), currency),
                shipping(costs, currency, wording),
                Prices.of(totals.total(), currency),
                totals.tax() == 0 ? null : Prices.of(totals.tax(), currency),
                totals.total(),
                costs.shippingKnown(),
                costs.reached(),
                said(costs, wording));
    }

    private static String shipping(Costs costs, String currency, Wording wording) {
        if (!costs.reached()) {
            return "—";
        }
        if (!costs.shippingKnown()) {
            return wording.say("checkout.shipping-later");
        }
        long shipping = costs.totals().shipping();
        return shipping == 0 ? wording.say("checkout.free") : Prices.of(shipping, currency);
    }

    private static @Nullable String said(Costs costs, Wording wording) {
        var use = costs.coupon();
        if (use == null) {
            return null;
        }
        return switch (use) {
            case REDEEMED -> wording.say("checkout.coupon-works");
            case UNKNOWN -> wording.say("problem.coupon-unknown");
            case NOT_YET -> wording.say("problem.coupon-not-yet");
            case OVER -> wording.say("problem.coupon-over");
            case BELOW_MINIMUM -> wording.say("problem.coupon-minimum");
            case USED_UP -> wording.say("problem.coupon-used-up");
            case USED_BEFORE -> wording.say("problem.coupon-used-before");
        };
    }
}
