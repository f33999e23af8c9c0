package org.seedbed.shop.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.media.PictureId;
import org.seedbed.shared.Invalid;

/**
 * One thing that can be bought: a value for each option of its product, under a SKU that only this variant of the shop has.
 *
 * @param price in minor units of the shop's currency
 * @param compareAt what it cost before, always more than the price
 * @param availability the word pages say; it follows the stock and is never edited
 */
public record Variant(
        String sku,
        List<String> values,
        long price,
        @Nullable Long compareAt,
        long weightGrams,
        boolean madeToOrder,
        @Nullable PictureId picture,
        Availability availability) {
    public static final String BETWEEN_VALUES = " / ";

    static final long HIGHEST_PRICE = 100_000_000_00L;
    static final long HEAVIEST = 1_000_000;
    private static final Pattern SKU = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    public Variant {
        sku = Normalizer.normalize(sku, Normalizer.Form.NFKC).strip();
        values = values.stream().map(String::strip).toList();
        if (!SKU.matcher(sku).matches()) {
            throw Invalid.field("variants", "sku", sku);
        }
        if (price < 1 || price > HIGHEST_PRICE) {
            throw Invalid.field("variants", "price", sku);
        }
        if (compareAt != null && (compareAt <= price || compareAt > HIGHEST_PRICE)) {
            throw Invalid.field("variants", "compare-at", sku);
        }
        if (weightGrams < 0 || weightGrams > HEAVIEST) {
            throw Invalid.field("variants", "weight", sku);
        }
    }

    /** Its values in the order of the options, as a line of an order says them. */
    public String label() {
        return String.join(BETWEEN_VALUES, values);
    }

    Variant saying(Availability word) {
        return new Variant(sku, values, price, compareAt, weightGrams, madeToOrder, picture, word);
    }
}
