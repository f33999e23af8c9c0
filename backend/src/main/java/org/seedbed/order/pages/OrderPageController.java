package org.seedbed.order.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.seedbed.order.Order;
import org.seedbed.order.OrderBook;
import org.seedbed.order.OrderState;
import org.seedbed.shared.NotFound;
import org.seedbed.shop.storefront.ShopPage;
import org.seedbed.shop.storefront.Storefront;
import org.seedbed.shop.storefront.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The order's own page, for whoever has its link, whatever has become of the shop. */
@ShopPage
class OrderPageController {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final String BY_BUYER = "buyer";

    private final Storefront storefront;
    private final OrderBook orders;
    private final OrderPages pages;

    OrderPageController(Storefront storefront, OrderBook orders, OrderPages pages) {
        this.storefront = storefront;
        this.orders = orders;
        this.pages = pages;
    }

    @GetMapping("/s/{slug}/orders/{token}")
    String show(@PathVariable String slug, @PathVariable String token, HttpServletRequest request, Model model) {
        var visit = storefront.enterWithLink(slug, request);
        var order = require(visit, token);
        model.addAttribute("visit", visit);
        model.addAttribute("order", pages.of(order, visit));
        model.addAttribute("pay", visit.link("/orders/" + token + "/pay"));
        model.addAttribute("cancel", visit.link("/orders/" + token + "/cancel"));
        return "shop/order";
    }

    @PostMapping("/s/{slug}/orders/{token}/cancel")
    ResponseEntity<Void> cancel(@PathVariable String slug, @PathVariable String token, HttpServletRequest request) {
        var visit = storefront.enterWithLink(slug, request);
        Form.of(request, Set.of());
        var order = require(visit, token);
        if (order.state() == OrderState.PENDING_PAYMENT) {
            orders.cancelUnpaid(order.id(), BY_BUYER);
        }
        return Redirects.to(visit.link("/orders/" + token));
    }

    private Order require(Visit visit, String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new NotFound("order");
        }
        return orders.findByToken(token)
                .filter(order -> order.shop().equals(visit.shop().id()) && order.number() != null)
                .orElseThrow(() -> new NotFound("order"));
    }
}
