package org.seedbed.shop.storefront;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Wording;
import org.seedbed.shop.catalogue.Availability;
import org.seedbed.shop.catalogue.Product;

/** A product in a list: its picture, price, origin, and what its stock is called. */
public record Card(
        String href,
        String title,
        @Nullable Image image,
        String price,
        boolean from,
        @Nullable String origin,
        Word word) {

    static Card of(Product product, Visit visit, Wording wording) {
        var variants = product.variants();
        boolean differs = variants.stream().anyMatch(variant -> variant.price() != product.lowestPrice());
        return new Card(
                visit.link("/p/" + product.id()),
                product.title().in(visit.locale()),
                product.pictures().isEmpty()
                        ? null
                        : Image.of(product.pictures().get(0)),
                Prices.of(product.lowestPrice(), visit.shop().currency()),
                differs,
                product.origin() == null ? null : visit.word(product.origin()),
                Word.of(product.availability(), wording));
    }

    /** What stock is called, and its code for the look of it. */
    public record Word(String code, String text) {
        static Word of(Availability availability, Wording wording) {
            var code = availability.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Word(code, wording.say("page.word." + code));
        }

        public boolean buyable() {
            return !code.equals("sold-out");
        }
    }
}
