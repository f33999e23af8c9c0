package org.seedbed.order.checkout;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.cart.PricedCart;
import org.seedbed.order.cart.PricedCart.PricedLine;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.order.coupon.Coupon.Use;
import org.seedbed.order.coupon.Coupons;
import org.seedbed.order.terms.Buyer;
import org.seedbed.shared.RegionCode;
import org.seedbed.shop.shipping.Quote;
import org.seedbed.shop.shipping.ShippingPlan;
import org.springframework.stereotype.Service;

/** Says what a cart would cost by the same sums as {@link Checkout}, also while something still stands in the way of ordering it. */
@Service
public class Quoting {
    private static final Buyer NOBODY_YET = new Buyer("", "", null);

    private final Coupons coupons;
    private final CheckoutSettings settings;
    private final Clock clock;

    Quoting(Coupons coupons, CheckoutSettings settings, Clock clock) {
        this.coupons = coupons;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the lines that can be bought cost.
     *
     * @param plan what the shop asks for sending it
     * @param county where to; nothing while that is not known, or if the goods are fetched
     */
    public Costs of(
            PricedCart cart, ShippingPlan plan, @Nullable RegionCode county, boolean isFetched, String currency) {
        var lines = cart.lines().stream().filter(PricedLine::isOnSale).toList();
        var buyable = new PricedCart(cart.cart(), lines, cart.goods());
        var quote = county == null || isFetched
                ? Optional.<Quote>empty()
                : plan.quote(county, buyable.grams(), buyable.goods());
        var code = cart.cart().coupon();
        var known = code == null
                ? Optional.<Coupon>empty()
                : coupons.find(cart.cart().shop(), code);
        var use = code == null
                ? null
                : known.map(one -> one.use(cart.goods(), clock.instant())).orElse(Use.UNKNOWN);
        var coupon = use == Use.REDEEMED ? known.orElseThrow() : null;
        var terms = Pricing.terms(
                buyable,
                new Pricing.Conditions(
                        NOBODY_YET,
                        null,
                        null,
                        null,
                        quote.map(Quote::total).orElse(0L),
                        lines.isEmpty() ? null : coupon,
                        settings.taxBasisPoints(),
                        currency));
        boolean isUnknown = county == null && !isFetched;
        return new Costs(terms.totals(), isFetched || isUnknown || quote.isPresent(), !isUnknown, use);
    }
}
