package org.seedbed.order.cart;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.cart.PricedCart.PricedLine;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.catalogue.Catalogue;
import org.seedbed.shop.catalogue.Offer;
import org.seedbed.shop.catalogue.Offers;
import org.seedbed.shop.stock.Stock;
import org.springframework.stereotype.Service;

/** Filling a cart and looking at it. Prices come from the catalogue only; the cart knows which one the buyer saw. */
@Service
public class Shopping {
    private final Carts carts;
    private final Catalogue catalogue;
    private final Stock stock;
    private final Clock clock;

    Shopping(Carts carts, Catalogue catalogue, Stock stock, Clock clock) {
        this.carts = carts;
        this.catalogue = catalogue;
        this.stock = stock;
        this.clock = clock;
    }

    /** The cart of this secret, at today's prices; empty if there is none. */
    public PricedCart show(ShopId shop, String secret) {
        return priced(carts.find(Cart.id(shop, secret)).orElseGet(() -> empty(shop, secret)));
    }

    /** Begins a cart, under a secret that nobody has used, with so many of a SKU that is on sale. */
    public Cart begin(ShopId shop, String secret, String sku, int quantity) {
        return carts.insert(empty(shop, secret).add(line(shop, sku, quantity), clock.instant()));
    }

    /** Puts so many more of a SKU that is on sale into the cart. */
    public Cart add(ShopId shop, String secret, String sku, int quantity) {
        var line = line(shop, sku, quantity);
        return carts.change(empty(shop, secret), cart -> cart.add(line, clock.instant()));
    }

    private Cart.Line line(ShopId shop, String sku, int quantity) {
        var offer = catalogue.offers(shop, List.of(sku)).of(sku).filter(Offer::isOnSale);
        var found = offer.orElseThrow(() -> new Refused("not-on-sale", sku));
        return new Cart.Line(found.product().value(), found.sku(), quantity, found.price());
    }

    /** Sets how many of a SKU are in the cart; none takes it out. */
    public Cart set(ShopId shop, String secret, String sku, int quantity) {
        return carts.change(empty(shop, secret), cart -> cart.set(sku, quantity, clock.instant()));
    }

    /** Uses a code at the checkout, or none. */
    public PricedCart use(ShopId shop, String secret, @Nullable String code) {
        var folded = code == null || code.isBlank() ? null : Coupon.folded(code);
        return priced(carts.change(empty(shop, secret), cart -> cart.using(folded, clock.instant())));
    }

    /** The buyer has been shown today's prices and goes on. */
    public PricedCart accept(ShopId shop, String secret) {
        var prices = show(shop, secret).lines().stream()
                .filter(PricedLine::isOnSale)
                .collect(toMap(line -> line.line().sku(), line -> line.offer().price()));
        return priced(carts.change(empty(shop, secret), cart -> cart.seen(prices, clock.instant())));
    }

    /** What was in the cart has been ordered; what came in since stays. */
    public void ordered(String cart, Instant expiresAt) {
        carts.remove(cart, expiresAt);
    }

    private PricedCart priced(Cart cart) {
        if (cart.lines().isEmpty()) {
            return new PricedCart(cart, List.of(), 0);
        }
        var skus = cart.lines().stream().map(Cart.Line::sku).toList();
        var offers = catalogue.offers(cart.shop(), skus);
        var available = stock.available(cart.shop(), skus);
        var lines = cart.lines().stream()
                .map(line -> priced(line, offers, available))
                .toList();
        return new PricedCart(
                cart, lines, lines.stream().mapToLong(PricedLine::total).reduce(0, Math::addExact));
    }

    private static PricedLine priced(Cart.Line line, Offers offers, Map<String, Integer> available) {
        var offer = offers.of(line.sku()).filter(Offer::isOnSale).orElse(null);
        boolean isMade = offer != null && offer.madeToOrder();
        return new PricedLine(line, offer, isMade ? null : available.getOrDefault(line.sku(), 0));
    }

    private Cart empty(ShopId shop, String secret) {
        return Cart.empty(shop, secret, clock.instant());
    }
}
