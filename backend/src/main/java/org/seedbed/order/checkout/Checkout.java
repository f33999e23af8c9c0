package org.seedbed.order.checkout;

import static org.seedbed.shared.Refused.refuseIf;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Order;
import org.seedbed.order.OrderDrafts;
import org.seedbed.order.OrderState;
import org.seedbed.order.Origin;
import org.seedbed.order.cart.PricedCart;
import org.seedbed.order.cart.Shopping;
import org.seedbed.order.coupon.Coupon.Use;
import org.seedbed.order.coupon.Coupons;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.Buyer;
import org.seedbed.order.terms.Terms;
import org.seedbed.order.terms.Totals;
import org.seedbed.shared.KeyUsedAlready;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.shipping.Shipping;
import org.seedbed.shop.shipping.ShippingPlan;
import org.seedbed.shop.stock.Held;
import org.seedbed.shop.stock.Stock;
import org.springframework.stereotype.Service;

/**
 * Places orders: draft, coupon, holds in the order of SKUs, number. Each step may be repeated and is found again by the order's id,
 * which follows from the key, so that a second click, or a second try after a crash, goes on with the same order.
 */
@Service
public class Checkout {
    /** The refusal of an order whose goods too many want at the same moment: it may be tried again at once. */
    public static final String CROWDED = "shelf-crowded";

    private final ShopDirectory shops;
    private final Shopping shopping;
    private final Shipping shipping;
    private final Quotation quotation;
    private final Coupons coupons;
    private final Stock stock;
    private final OrderDrafts drafts;

    Checkout(
            ShopDirectory shops,
            Shopping shopping,
            Shipping shipping,
            Quotation quotation,
            Coupons coupons,
            Stock stock,
            OrderDrafts drafts) {
        this.shops = shops;
        this.shopping = shopping;
        this.shipping = shipping;
        this.quotation = quotation;
        this.coupons = coupons;
        this.stock = stock;
        this.drafts = drafts;
    }

    /** The order that this key stands for: placed now with what is in the cart, or before. */
    public Order place(CheckoutRequest request) {
        var id = request.shop();
        return place(request, require(id), shopping.show(id, request.secret()), shipping.plan(id));
    }

    /** The same with the shop, the request's cart and the shop's plan as they were just read. */
    public Order place(CheckoutRequest request, Shop shop, PricedCart cart, ShippingPlan plan) {
        var order = begun(request, shop, cart, plan);
        if (!order.origin().requestHash().equals(request.hash())) {
            throw new KeyUsedAlready(request.key());
        }
        return finish(order);
    }

    /** The draft, or the order that was there before, whatever has become of the cart since. */
    Order begun(CheckoutRequest request, Shop shop, PricedCart cart, ShippingPlan plan) {
        try {
            var origin = new Origin(request.cart(), cart.cart().expiresAt(), request.hash());
            var terms = terms(request, shop, cart, plan);
            return drafts.begin(request.order(), origin, request.shop(), request.language(), terms);
        } catch (Refused refused) {
            return drafts.find(request.order()).orElseThrow(() -> refused);
        }
    }

    /** What is in the cart, as it would be agreed now; refused if the buyer has not seen it so. */
    private Terms terms(CheckoutRequest request, Shop shop, PricedCart cart, ShippingPlan plan) {
        var terms = quotation.terms(
                shop,
                cart,
                plan,
                request.buyer(),
                request.address(),
                request.note(),
                Locale.forLanguageTag(request.language()));
        refuseIf(
                terms.totals().total() != request.seenTotal(),
                "total-changed",
                terms.totals().total());
        return terms;
    }

    /** What the cart would cost now, sent to the county or fetched; whatever stands in the way of ordering it refuses it. */
    public Totals estimate(ShopId shop, String secret, @Nullable RegionCode county, String language) {
        var address = county == null ? null : new Address(county, "", "", null);
        return quotation
                .terms(
                        require(shop),
                        shopping.show(shop, secret),
                        shipping.plan(shop),
                        new Buyer("", "", null),
                        address,
                        null,
                        Locale.forLanguageTag(language))
                .totals();
    }

    private Shop require(ShopId id) {
        var shop = shops.byIds(List.of(id)).get(id);
        if (shop == null) {
            throw new NotFound(id);
        }
        return shop;
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
                    draft.shop(),
                    terms.coupon(),
                    draft.id().value(),
                    buyer,
                    terms.totals().goods());
            if (use != Use.REDEEMED) {
                return Quotation.reason(use);
            }
        }
        var until = drafts.holdUntil();
        for (var line : terms.stocked()) {
            var held = stock.hold(draft.shop(), line.sku(), draft.id().value(), line.quantity(), until);
            if (held == Held.CROWDED) {
                drafts.makeRoom();
                return CROWDED;
            }
            if (held == Held.SOLD_OUT) {
                return "sold-out";
            }
        }
        return null;
    }

    private static String wholeReason(Order order) {
        return Objects.requireNonNullElse(order.reason(), "sold-out");
    }
}
