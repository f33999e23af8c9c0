package org.seedbed.order.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.media.Picture;
import org.seedbed.media.PictureId;
import org.seedbed.order.cart.PricedCart;
import org.seedbed.order.cart.PricedCart.PricedLine;
import org.seedbed.shared.Wording;
import org.seedbed.shop.storefront.Image;
import org.seedbed.shop.storefront.Prices;
import org.seedbed.shop.storefront.Visit;

/** A cart as its page shows it, with what has changed since the buyer last looked. */
public record CartView(
        List<Row> rows,
        String goods,
        boolean changed,
        @Nullable String coupon) {

    /** One line; {@code most} is how many can be chosen at most, none if the line can only be taken out. */
    public record Row(
            String sku,
            String title,
            String variant,
            @Nullable String href,
            @Nullable Image image,
            int quantity,
            String unit,
            String total,
            @Nullable String change,
            int most) {}

    static CartView of(PricedCart cart, Map<PictureId, Picture> pictures, Visit visit, Wording wording) {
        return new CartView(
                cart.lines().stream()
                        .map(line -> row(line, pictures, visit, wording))
                        .toList(),
                Prices.of(cart.goods(), visit.shop().currency()),
                !cart.isAsSeen(),
                cart.cart().coupon());
    }

    private static Row row(PricedLine line, Map<PictureId, Picture> pictures, Visit visit, Wording wording) {
        var currency = visit.shop().currency();
        var offer = line.offer();
        if (offer == null) {
            return new Row(
                    line.line().sku(),
                    line.line().sku(),
                    "",
                    null,
                    null,
                    line.line().quantity(),
                    Prices.of(line.line().seenPrice(), currency),
                    "—",
                    wording.say("cart.gone"),
                    0);
        }
        var picture = offer.picture() == null ? null : pictures.get(offer.picture());
        var title = offer.title().in(visit.locale());
        return new Row(
                offer.sku(),
                title,
                visit.label(offer.label()),
                visit.link("/p/" + offer.product()),
                picture == null ? null : Image.of(picture, ""),
                line.line().quantity(),
                Prices.of(offer.price(), currency),
                Prices.of(line.total(), currency),
                change(line, offer.price(), currency, wording),
                line.available() == null ? 99 : Math.min(99, line.available()));
    }

    private static @Nullable String change(PricedLine line, long price, String currency, Wording wording) {
        if (!line.isEnough()) {
            int left = line.available() == null ? 0 : line.available();
            return left == 0 ? wording.say("cart.sold-out") : wording.say("cart.only-left", left);
        }
        return line.hasNewPrice()
                ? wording.say(
                        "cart.new-price", Prices.of(line.line().seenPrice(), currency), Prices.of(price, currency))
                : null;
    }
}
