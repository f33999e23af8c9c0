package org.seedbed.order.checkout;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Order;
import org.seedbed.order.OrderDrafts;
import org.seedbed.order.OrderState;
import org.seedbed.order.Origin;
import org.seedbed.order.Terms;
import org.seedbed.order.cart.PricedCart;
import org.seedbed.order.cart.Shopping;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.order.coupon.Coupon.Use;
import org.seedbed.order.coupon.Coupons;
import org.seedbed.shared.KeyUsedAlready;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.shipping.Shipping;
import org.seedbed.shop.stock.Stock;
import org.springframework.stereotype.Service;

/**
 * Places orders: draft, coupon, holds in the order of SKUs, number. Each step may be repeated and is found again by the order's id,
 * which follows from the key, so that a second click, or a second try after a crash, goes on with the same order.
 */
@Service
public class Checkout {
    private final Shopping shopping;
    private final ShopDirectory shops;
    private final Shipping shipping;
    private final Coupons coupons;
    private final Stock stock;
    private final OrderDrafts drafts;
    private final CheckoutSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    Checkout(
            Shopping shopping,
            ShopDirectory shops,
            Shipping shipping,
            Coupons coupons,
            Stock stock,
            OrderDrafts drafts,
            CheckoutSettings settings,
            Clock clock,
            ZoneId zone) {
        this.shopping = shopping;
        this.shops = shops;
        this.shipping = shipping;
        this.coupons = coupons;
        this.stock = stock;
        this.drafts = drafts;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** The order that this key stands for: placed now, or before. */
    public Order place(CheckoutRequest request) {
        var known = drafts.find(request.order());
        var order = known.isPresent() ? known.get() : begun(request);
        if (!order.origin().requestHash().equals(request.hash())) {
            throw new KeyUsedAlready(request.key());
        }
        return finish(order);
    }

    Order begun(CheckoutRequest request) {
        var cart = shopping.show(request.shop(), request.secret());
        var origin = new Origin(request.cart(), cart.cart().expiresAt(), request.hash());
        return drafts.begin(request.order(), origin, request.shop(), request.language(), terms(request, cart));
    }

    /** What is in the cart, as it would be agreed now; refused if the buyer has not seen it so. */
    private Terms terms(CheckoutRequest request, PricedCart cart) {
        var shop = requireSelling(request);
        refuseIf(cart.isEmpty(), "cart-empty");
        refuseIf(!cart.isAtSeenPrices(), "cart-changed");
        var coupon = coupon(request, cart);
        var pickUp = request.address() == null ? pickUp(request) : null;
        var terms = Pricing.terms(
                cart,
                new Pricing.Conditions(
                        request.buyer(),
                        request.address(),
                        pickUp,
                        request.note(),
                        shipping(request, cart),
                        coupon,
                        settings.taxBasisPoints(),
                        shop.currency(),
                        Locale.forLanguageTag(request.language())));
        refuseIf(terms.totals().total() != request.seenTotal(), "total-changed", terms.totals().total());
        return terms;
    }

    private Shop requireSelling(CheckoutRequest request) {
        var shop = shops.byIds(List.of(request.shop())).get(request.shop());
        if (shop == null) {
            throw new NotFound(request.shop());
        }
        refuseIf(!shop.isSellingOn(LocalDate.ofInstant(clock.instant(), zone)), "shop-not-selling");
        return shop;
    }

    private @Nullable Coupon coupon(CheckoutRequest request, PricedCart cart) {
        var code = cart.cart().coupon();
        if (code == null) {
            return null;
        }
        var use = coupons.check(request.shop(), code, cart.goods());
        refuseIf(use != Use.REDEEMED, reason(use), code);
        return coupons.find(request.shop(), code).orElseThrow();
    }

    private long shipping(CheckoutRequest request, PricedCart cart) {
        if (request.address() == null) {
            return 0;
        }
        long grams = cart.lines().stream()
                .mapToLong(line -> Math.multiplyExact(
                        Objects.requireNonNull(line.offer()).weightGrams(),
                        (long) line.line().quantity()))
                .reduce(0, Math::addExact);
        return shipping.plan(request.shop())
                .quote(request.address().county(), grams, cart.goods())
                .orElseThrow(() -> new Refused("not-sent-there"))
                .total();
    }

    private String pickUp(CheckoutRequest request) {
        var pickUp = shipping.plan(request.shop()).pickUp();
        if (pickUp == null) {
            throw new Refused("no-pick-up");
        }
        return pickUp.place().in(Locale.forLanguageTag(request.language()));
    }

    /** Goes on with an order wherever it stands. */
    Order finish(Order order) {
        var finished = order.state() == OrderState.DRAFT ? completed(order) : order;
        refuseIf(finished.state() == OrderState.CANCELLED && finished.number() == null, wholeReason(finished));
        shopping.ordered(finished.origin().cart(), finished.origin().cartExpiresAt());
        return finished;
    }

    private Order completed(Order draft) {
        var problem = hold(draft);
        if (problem != null) {
            return drafts.refuse(draft, problem);
        }
        var placed = drafts.place(draft);
        return placed.state() == OrderState.CANCELLED ? drafts.release(placed) : placed;
    }

    /** Takes the coupon and all units; why not, if not. */
    private @Nullable String hold(Order draft) {
        var terms = draft.terms();
        if (terms.coupon() != null) {
            var buyer = Coupons.identities(terms.buyer().phone(), terms.buyer().email());
            var use = coupons.redeem(
                    draft.shop(), terms.coupon(), draft.id().value(), buyer, terms.totals().goods());
            if (use != Use.REDEEMED) {
                return reason(use);
            }
        }
        var until = drafts.holdUntil();
        for (var line : terms.stocked()) {
            if (!stock.hold(draft.shop(), line.sku(), draft.id().value(), line.quantity(), until)) {
                return "sold-out";
            }
        }
        return null;
    }

    private static String reason(Use use) {
        return switch (use) {
            case NOT_YET -> "coupon-not-yet";
            case OVER -> "coupon-over";
            case BELOW_MINIMUM -> "coupon-minimum";
            case USED_UP -> "coupon-used-up";
            case USED_BEFORE -> "coupon-used-before";
            case UNKNOWN, REDEEMED -> "coupon-unknown";
        };
    }

    private static String wholeReason(Order order) {
        return Objects.requireNonNullElse(order.reason(), "sold-out");
    }
}
