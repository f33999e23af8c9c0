package org.seedbed.order.pages;

import static org.seedbed.shared.Refused.refuseIf;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.Order;
import org.seedbed.order.cart.PricedCart;
import org.seedbed.order.cart.Shopping;
import org.seedbed.order.checkout.Checkout;
import org.seedbed.order.checkout.Costs;
import org.seedbed.order.checkout.Quoting;
import org.seedbed.order.coupon.Coupon.Use;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Refused;
import org.seedbed.shared.Tokens;
import org.seedbed.shared.Wording;
import org.seedbed.shop.shipping.Shipping;
import org.seedbed.shop.shipping.ShippingPlan;
import org.seedbed.shop.storefront.Counties;
import org.seedbed.shop.storefront.ShopPage;
import org.seedbed.shop.storefront.Storefront;
import org.seedbed.shop.storefront.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The checkout on one page. Whatever was typed stays until there is an order. */
@ShopPage
class CheckoutController {
    private final Storefront storefront;
    private final Shopping shopping;
    private final Basket basket;
    private final Quoting quoting;
    private final Checkout checkout;
    private final Shipping shipping;
    private final Tokens tokens;
    private final Wording wording;

    CheckoutController(
            Storefront storefront,
            Shopping shopping,
            Basket basket,
            Quoting quoting,
            Checkout checkout,
            Shipping shipping,
            Tokens tokens,
            Wording wording) {
        this.storefront = storefront;
        this.shopping = shopping;
        this.basket = basket;
        this.quoting = quoting;
        this.checkout = checkout;
        this.shipping = shipping;
        this.tokens = tokens;
        this.wording = wording;
    }

    @GetMapping("/s/{slug}/checkout")
    ModelAndView show(@PathVariable String slug, @Nullable Actor actor, HttpServletRequest request) {
        var visit = storefront.enter(slug, actor, request);
        refuseIf(!visit.selling(), "shop-not-selling");
        var cart = cart(visit, request);
        if (cart.filter(PricedCart::isAsSeen).isEmpty()) {
            return seeOther(visit.link("/cart"));
        }
        var plan = shipping.plan(visit.shop().id());
        return page(visit, cart.get(), plan, CheckoutForm.empty(maySend(plan), mayFetch(plan)), Map.of(), null);
    }

    @PostMapping("/s/{slug}/checkout")
    ModelAndView send(@PathVariable String slug, @Nullable Actor actor, HttpServletRequest request) {
        var visit = storefront.enter(slug, actor, request);
        var plan = shipping.plan(visit.shop().id());
        var form = CheckoutForm.of(request, maySend(plan), mayFetch(plan));
        var secret = CartCookie.read(request);
        if (secret.isEmpty()) {
            return seeOther(visit.link("/cart"));
        }
        var shop = visit.shop().id();
        var cart = form.wants("accept") ? basket.accept(shop, secret.get()) : shopping.show(shop, secret.get());
        boolean isNewCoupon = !Objects.equals(cart.cart().coupon(), form.coupon());
        if (isNewCoupon) {
            cart = shopping.use(shop, secret.get(), form.coupon());
        }
        if (!form.wants("order")) {
            return again(visit, cart, plan, form, Map.of(), null, HttpStatus.OK);
        }
        var missing = form.missing();
        if (!missing.isEmpty() || isNewCoupon) {
            var problem = missing.isEmpty() ? ofTheCode(visit, cart, plan, form) : null;
            return again(visit, cart, plan, form, worded(missing), problem, HttpStatus.BAD_REQUEST);
        }
        return place(visit, secret.get(), cart, plan, form);
    }

    /** Why an order with a new code is not placed at once: the code is worth nothing, or the buyer has not seen what it changes. */
    private String ofTheCode(Visit visit, PricedCart cart, ShippingPlan plan, CheckoutForm form) {
        var costs = costs(visit, cart, plan, form);
        boolean isWorthless = costs.coupon() != null && costs.coupon() != Use.REDEEMED;
        return isWorthless
                ? Objects.requireNonNull(Sums.of(costs, visit, wording).couponSaid())
                : wording.say("checkout.new-total");
    }

    private Costs costs(Visit visit, PricedCart cart, ShippingPlan plan, CheckoutForm form) {
        return quoting.of(
                cart, plan, form.county(), form.isFetched(), visit.shop().currency());
    }

    private ModelAndView place(Visit visit, String secret, PricedCart cart, ShippingPlan plan, CheckoutForm form) {
        try {
            var order = checkout.place(form.request(visit, secret), visit.shop(), cart, plan);
            return seeOther(orderPage(visit, order));
        } catch (Invalid invalid) {
            return again(visit, cart, plan, form, worded(invalid.fields()), null, HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            var why =
                    wording.say("problem." + refused.code(), refused.arguments().toArray());
            var now = shopping.show(visit.shop().id(), secret);
            return again(visit, now, plan, form, Map.of(), why, status(refused));
        }
    }

    private static HttpStatus status(Refused refused) {
        return refused.code().equals(Checkout.CROWDED) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT;
    }

    private static String orderPage(Visit visit, Order order) {
        return visit.link("/orders/" + order.token());
    }

    private ModelAndView again(
            Visit visit,
            PricedCart cart,
            ShippingPlan plan,
            CheckoutForm form,
            Map<String, String> errors,
            @Nullable String problem,
            HttpStatus status) {
        if (cart.isEmpty()) {
            return seeOther(visit.link("/cart"));
        }
        var page = page(visit, cart, plan, form, errors, problem);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(
            Visit visit,
            PricedCart cart,
            ShippingPlan plan,
            CheckoutForm form,
            Map<String, String> errors,
            @Nullable String problem) {
        var costs = costs(visit, cart, plan, form);
        var fields = form.fields()
                .with("coupon", Objects.requireNonNullElse(cart.cart().coupon(), ""));
        var province = form.province();
        var view = new CheckoutView(
                fields,
                basket.view(cart, visit),
                Sums.of(costs, visit, wording),
                maySend(plan),
                mayFetch(plan),
                form.isFetched(),
                CheckoutView.place(plan.pickUp(), visit),
                CheckoutView.hours(plan.pickUp(), visit),
                Counties.provinces(visit.locale()),
                province == null ? List.of() : Counties.of(province, visit.locale()),
                tokens.secret(),
                errors,
                problem);
        return new ModelAndView("shop/checkout", Map.of("visit", visit, "checkout", view));
    }

    private Optional<PricedCart> cart(Visit visit, HttpServletRequest request) {
        return CartCookie.read(request)
                .map(secret -> shopping.show(visit.shop().id(), secret))
                .filter(cart -> !cart.isEmpty());
    }

    private Map<String, String> worded(List<Invalid.Field> fields) {
        var errors = new LinkedHashMap<String, String>();
        fields.forEach(field -> errors.putIfAbsent(
                field.name(),
                wording.say("invalid." + field.code(), field.arguments().toArray())));
        return errors;
    }

    private static boolean maySend(ShippingPlan plan) {
        return !plan.zones().isEmpty();
    }

    private static boolean mayFetch(ShippingPlan plan) {
        return plan.pickUp() != null;
    }

    private static ModelAndView seeOther(String path) {
        var redirect = new RedirectView(path, false, false, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
