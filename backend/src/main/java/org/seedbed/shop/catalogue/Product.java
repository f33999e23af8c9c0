package org.seedbed.shop.catalogue;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.media.PictureId;
import org.seedbed.shared.Change;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Bilingual;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something a shop sells, in one or several variants.
 *
 * @param skuKeys {@code shop|sku} of every variant, absent where there is none: what makes SKUs unique in a shop
 * @param grams what it is found by
 * @param page raised whenever its page would look different
 */
@Document("products")
public record Product(
        @Id ProductId id,
        ShopId shop,
        Bilingual title,
        @Nullable Bilingual description,
        List<String> categories,
        @Nullable String origin,
        List<Option> options,
        List<Variant> variants,
        List<ProductPicture> pictures,
        ProductState state,
        Instant createdAt,
        @Nullable List<String> skuKeys,
        List<String> grams,
        long page,
        List<Change> changes,
        @Version @Nullable Long version) {

    static Product create(ProductId id, ShopId shop, Content content, Change by) {
        var draft = new Product(
                id,
                shop,
                content.title(),
                content.description(),
                content.categories(),
                content.origin(),
                content.options(),
                content.worded(List.of()),
                content.pictures(),
                ProductState.DRAFT,
                by.when(),
                null,
                List.of(),
                1,
                List.of(by),
                null);
        return draft.findable();
    }

    static String skuKey(ShopId shop, String sku) {
        return shop.value() + "|" + sku;
    }

    Product changed(Content content, Change by) {
        return imported(content, state, by);
    }

    Product moved(ProductState next, Change by) {
        refuseIf(!state.mayBecome(next), "product-state", state, next);
        refuseIf(next == ProductState.PUBLISHED && variants.isEmpty(), "product-without-variant");
        return new Product(
                id,
                shop,
                title,
                description,
                categories,
                origin,
                options,
                variants,
                pictures,
                next,
                createdAt,
                skuKeys,
                grams,
                page + 1,
                with(by),
                version);
    }

    /** Content and state at once, as a file gives them. */
    Product imported(Content content, ProductState wanted, Change by) {
        refuseIf(wanted == ProductState.PUBLISHED && content.variants().isEmpty(), "product-without-variant");
        return new Product(
                        id,
                        shop,
                        content.title(),
                        content.description(),
                        content.categories(),
                        content.origin(),
                        content.options(),
                        content.worded(variants),
                        content.pictures(),
                        wanted,
                        createdAt,
                        skuKeys,
                        grams,
                        page + 1,
                        with(by),
                        version)
                .findable();
    }

    /** The same product in another state from the beginning. */
    Product withState(ProductState wanted) {
        return new Product(
                id,
                shop,
                title,
                description,
                categories,
                origin,
                options,
                variants,
                pictures,
                wanted,
                createdAt,
                skuKeys,
                grams,
                page,
                changes,
                version);
    }

    Content content() {
        return new Content(title, description, categories, origin, options, variants, pictures);
    }

    public boolean isPublished() {
        return state == ProductState.PUBLISHED;
    }

    public Optional<Variant> variant(String sku) {
        return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
    }

    /** The lowest price of its variants; zero while it has none. */
    public long lowestPrice() {
        return variants.stream().mapToLong(Variant::price).min().orElse(0);
    }

    /** The most that is available of any variant. */
    public Availability availability() {
        return variants.stream()
                .map(Variant::availability)
                .min(Availability::compareTo)
                .orElse(Availability.SOLD_OUT);
    }

    /** What the variant is offered as. */
    Offer offer(Variant variant) {
        return new Offer(
                id,
                variant.sku(),
                title,
                variant.label(),
                variant.price(),
                variant.compareAt(),
                variant.weightGrams(),
                variant.madeToOrder(),
                variant.availability(),
                picture(variant),
                isPublished());
    }

    private @Nullable PictureId picture(Variant variant) {
        if (variant.picture() != null) {
            return variant.picture();
        }
        return pictures.isEmpty() ? null : pictures.get(0).picture();
    }

    /** Whether every word of the text is part of what it is found by. */
    boolean holds(List<String> words) {
        var own = texts().flatMap(text -> Grams.words(text).stream()).toList();
        return words.stream().allMatch(word -> own.stream().anyMatch(one -> one.contains(word)));
    }

    private Product findable() {
        var keys = variants.stream().map(variant -> skuKey(shop, variant.sku())).toList();
        return new Product(
                id,
                shop,
                title,
                description,
                categories,
                origin,
                options,
                variants,
                pictures,
                state,
                createdAt,
                keys.isEmpty() ? null : keys,
                Grams.of(texts()),
                page,
                changes,
                version);
    }

    private Stream<String> texts() {
        return Stream.of(
                        title.all(),
                        categories.stream(),
                        Stream.ofNullable(origin),
                        variants.stream().map(Variant::sku))
                .flatMap(texts -> texts);
    }

    private List<Change> with(Change by) {
        return Stream.concat(changes.stream(), Stream.of(by)).toList();
    }
}
