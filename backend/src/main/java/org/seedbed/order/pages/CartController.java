package org.seedbed.order.pages;

import static org.seedbed.shared.Refused.refuseIf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.cart.PricedCart;
import org.seedbed.order.cart.Shopping;
import org.seedbed.order.checkout.Quoting;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Tokens;
import org.seedbed.shared.Wording;
import org.seedbed.shop.shipping.Shipping;
import org.seedbed.shop.storefront.ShopPage;
import org.seedbed.shop.storefront.Storefront;
import org.seedbed.shop.storefront.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The cart: what is in it, priced and checked anew whenever it is looked at. */
@ShopPage
class CartController {
    private static final Set<String> LINE = Set.of("sku", "quantity");

    private final Storefront storefront;
    private final Shopping shopping;
    private final Basket basket;
    private final Quoting quoting;
    private final Shipping shipping;
    private final Tokens tokens;
    private final Wording wording;

    CartController(
            Storefront storefront,
            Shopping shopping,
            Basket basket,
            Quoting quoting,
            Shipping shipping,
            Tokens tokens,
            Wording wording) {
        this.storefront = storefront;
        this.shopping = shopping;
        this.basket = basket;
        this.quoting = quoting;
        this.shipping = shipping;
        this.tokens = tokens;
        this.wording = wording;
    }

    @GetMapping("/s/{slug}/cart")
    String show(@PathVariable String slug, @Nullable Actor actor, HttpServletRequest request, Model model) {
        var visit = storefront.enter(slug, actor, request);
        model.addAttribute("visit", visit);
        CartCookie.read(request)
                .map(secret -> shopping.show(visit.shop().id(), secret))
                .filter(cart -> !cart.isEmpty())
                .ifPresent(cart -> show(cart, visit, model));
        return "shop/cart";
    }

    /** What the goods come to with a code, and what is to be said of the code; sending them is worked out later. */
    private void show(PricedCart cart, Visit visit, Model model) {
        model.addAttribute("cart", basket.view(cart, visit));
        if (cart.cart().coupon() != null) {
            var plan = shipping.plan(visit.shop().id());
            var costs = quoting.of(cart, plan, null, false, visit.shop().currency());
            model.addAttribute("sums", Sums.of(costs, visit, wording));
        }
    }

    @PostMapping("/s/{slug}/cart")
    ResponseEntity<Void> add(
            @PathVariable String slug,
            @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = storefront.enter(slug, actor, request);
        var form = Form.of(request, LINE);
        refuseIf(!visit.selling(), "shop-not-selling");
        var known = CartCookie.read(request);
        var secret = known.orElseGet(tokens::secret);
        if (known.isPresent()) {
            shopping.add(visit.shop().id(), secret, form.text("sku"), form.quantity());
        } else {
            shopping.begin(visit.shop().id(), secret, form.text("sku"), form.quantity());
        }
        CartCookie.write(request, response, visit.slug(), secret);
        return toCart(visit);
    }

    @PostMapping("/s/{slug}/cart/lines")
    ResponseEntity<Void> set(@PathVariable String slug, @Nullable Actor actor, HttpServletRequest request) {
        var visit = storefront.enter(slug, actor, request);
        var form = Form.of(request, LINE);
        int quantity = form.quantity();
        CartCookie.read(request)
                .ifPresent(secret -> shopping.set(visit.shop().id(), secret, form.text("sku"), quantity));
        return toCart(visit);
    }

    @PostMapping("/s/{slug}/cart/coupon")
    ResponseEntity<Void> use(@PathVariable String slug, @Nullable Actor actor, HttpServletRequest request) {
        var visit = storefront.enter(slug, actor, request);
        var form = Form.of(request, Set.of("coupon"));
        CartCookie.read(request)
                .ifPresent(secret -> shopping.use(visit.shop().id(), secret, form.textOrNull("coupon")));
        return toCart(visit);
    }

    @PostMapping("/s/{slug}/cart/accept")
    ResponseEntity<Void> accept(@PathVariable String slug, @Nullable Actor actor, HttpServletRequest request) {
        var visit = storefront.enter(slug, actor, request);
        Form.of(request, Set.of());
        CartCookie.read(request).ifPresent(secret -> basket.accept(visit.shop().id(), secret));
        return toCart(visit);
    }

    private static ResponseEntity<Void> toCart(Visit visit) {
        return Redirects.to(visit.link("/cart"));
    }
}
