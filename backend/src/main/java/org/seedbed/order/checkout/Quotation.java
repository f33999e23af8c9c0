package org.seedbed.order.checkout;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.cart.PricedCart;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.order.coupon.Coupon.Use;
import org.seedbed.order.coupon.Coupons;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.Buyer;
import org.seedbed.order.terms.Terms;
import org.seedbed.shared.Refused;
import org.seedbed.shop.Shop;
import org.seedbed.shop.shipping.ShippingPlan;
import org.springframework.stereotype.Component;

/** What a cart would be agreed at now: the shop's prices, its shipping, the code in the cart and the tax. */
@Component
class Quotation {
    private final Coupons coupons;
    private final CheckoutSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    Quotation(Coupons coupons, CheckoutSettings settings, Clock clock, ZoneId zone) {
        this.coupons = coupons;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    Terms terms(
            Shop shop,
            PricedCart cart,
            ShippingPlan plan,
            Buyer buyer,
            @Nullable Address address,
            @Nullable String note,
            Locale locale) {
        refuseIf(!shop.isSellingOn(LocalDate.ofInstant(clock.instant(), zone)), "shop-not-selling");
        refuseIf(cart.isEmpty(), "cart-empty");
        refuseIf(!cart.isAtSeenPrices(), "cart-changed");
        return Pricing.terms(
                cart,
                new Pricing.Conditions(
                        buyer,
                        address,
                        address == null ? pickUp(plan, locale) : null,
                        note,
                        address == null ? 0 : shipping(cart, plan, address),
                        coupon(cart),
                        settings.taxBasisPoints(),
                        shop.currency()));
    }

    private @Nullable Coupon coupon(PricedCart cart) {
        var code = cart.cart().coupon();
        if (code == null) {
            return null;
        }
        var coupon = coupons.find(cart.cart().shop(), code);
        var use = coupon.map(known -> known.use(cart.goods(), clock.instant())).orElse(Use.UNKNOWN);
        refuseIf(use != Use.REDEEMED, reason(use), code);
        return coupon.orElseThrow();
    }

    private static long shipping(PricedCart cart, ShippingPlan plan, Address address) {
        return plan.quote(address.county(), cart.grams(), cart.goods())
                .orElseThrow(() -> new Refused("not-sent-there"))
                .total();
    }

    private static String pickUp(ShippingPlan plan, Locale locale) {
        var pickUp = plan.pickUp();
        if (pickUp == null) {
            throw new Refused("no-pick-up");
        }
        return pickUp.place().in(locale);
    }

    static String reason(Use use) {
        return switch (use) {
            case NOT_YET -> "coupon-not-yet";
            case OVER -> "coupon-over";
            case BELOW_MINIMUM -> "coupon-minimum";
            case USED_UP -> "coupon-used-up";
            case USED_BEFORE -> "coupon-used-before";
            case UNKNOWN, REDEEMED -> "coupon-unknown";
        };
    }
}
