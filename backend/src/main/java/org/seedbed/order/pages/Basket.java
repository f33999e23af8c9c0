package org.seedbed.order.pages;

import java.util.Objects;
import org.seedbed.media.Pictures;
import org.seedbed.order.cart.PricedCart;
import org.seedbed.order.cart.Shopping;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wording;
import org.seedbed.shop.storefront.Visit;
import org.springframework.stereotype.Component;

/** The cart as cart page and checkout show it, and going on with it as it has become. */
@Component
class Basket {
    private final Shopping shopping;
    private final Pictures pictures;
    private final Wording wording;

    Basket(Shopping shopping, Pictures pictures, Wording wording) {
        this.shopping = shopping;
        this.pictures = pictures;
        this.wording = wording;
    }

    CartView view(PricedCart cart, Visit visit) {
        var shown = cart.lines().stream()
                .map(PricedCart.PricedLine::offer)
                .filter(Objects::nonNull)
                .map(offer -> offer.picture())
                .filter(Objects::nonNull)
                .toList();
        return CartView.of(cart, pictures.byIds(shown), visit, wording);
    }

    /** The buyer takes the cart as it is now: what is gone goes out, as many as are left stay, prices are today's. */
    PricedCart accept(ShopId shop, String secret) {
        for (var line : shopping.show(shop, secret).lines()) {
            if (!line.isOnSale()) {
                shopping.set(shop, secret, line.line().sku(), 0);
            } else if (!line.isEnough()) {
                shopping.set(shop, secret, line.line().sku(), Objects.requireNonNull(line.available()));
            }
        }
        return shopping.accept(shop, secret);
    }
}
