package org.seedbed.shop.storefront;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Wording;
import org.seedbed.shop.catalogue.Product;
import org.seedbed.shop.catalogue.ProductState;
import org.seedbed.shop.catalogue.Variant;

/**
 * What a product's page shows.
 *
 * @param chosen the variant that is chosen at first; nothing if none can be bought
 * @param shown the variant whose price is shown at first; a draft may have none yet
 * @param published whether others than those who run the shop can see it
 */
public record ProductPage(
        String id,
        String title,
        List<String> description,
        @Nullable String origin,
        List<String> categories,
        List<Image> images,
        String options,
        List<Choice> choices,
        @Nullable Choice chosen,
        @Nullable Choice shown,
        boolean published,
        String structured) {
    private static final int MOST_CHIPS = 12;

    /** One variant to choose; {@code image} is the number of its picture among the product's, from 0. */
    public record Choice(
            String sku,
            String label,
            String price,
            @Nullable String compareAt,
            Card.Word word,
            @Nullable Integer image) {}

    static ProductPage of(Product product, Visit visit, Wording wording) {
        var images = product.pictures().stream().map(Image::of).toList();
        var choices = product.variants().stream()
                .map(variant -> choice(variant, images, visit, wording))
                .toList();
        var chosen = choices.stream().filter(choice -> choice.word().buyable()).findFirst();
        return new ProductPage(
                product.id().value(),
                product.title().in(visit.locale()),
                visit.paragraphs(product.description()),
                product.origin() == null ? null : visit.word(product.origin()),
                product.categories(),
                images,
                String.join(
                        " / ",
                        product.options().stream()
                                .map(option -> visit.word(option.name()))
                                .toList()),
                choices,
                chosen.orElse(null),
                chosen.or(() -> choices.stream().findFirst()).orElse(null),
                product.state() == ProductState.PUBLISHED,
                StructuredData.of(product, images, visit));
    }

    private static Choice choice(Variant variant, List<Image> images, Visit visit, Wording wording) {
        var currency = visit.shop().currency();
        var picture = variant.picture();
        Integer image = null;
        for (int i = 0; picture != null && i < images.size(); i++) {
            image = images.get(i).shows(picture) ? Integer.valueOf(i) : image;
        }
        return new Choice(
                variant.sku(),
                visit.label(variant.label()),
                Prices.of(variant.price(), currency),
                variant.compareAt() == null ? null : Prices.of(variant.compareAt(), currency),
                Card.Word.of(variant.availability(), wording),
                image);
    }

    public boolean several() {
        return choices.size() > 1;
    }

    /** Whether the variants are few enough to stand beside each other. */
    public boolean chips() {
        return choices.size() <= MOST_CHIPS;
    }

    public boolean isChosen(Choice choice) {
        return Objects.equals(choice, chosen);
    }

    /** The beginning of its description, for previews elsewhere. */
    public String summary() {
        return description.isEmpty() ? title : StructuredData.cut(description.get(0));
    }
}
