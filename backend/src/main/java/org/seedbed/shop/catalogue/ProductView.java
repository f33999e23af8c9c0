package org.seedbed.shop.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shop.Bilingual;

/** A product with everything a seller can change about it, and its words about stock. */
record ProductView(
        ProductId id,
        Bilingual title,
        @Nullable Bilingual description,
        List<String> categories,
        @Nullable String origin,
        List<Option> options,
        List<VariantView> variants,
        List<ProductPictureView> pictures,
        ProductState state,
        Instant createdAt) {
    static ProductView of(Product product) {
        return new ProductView(
                product.id(),
                product.title(),
                product.description(),
                product.categories(),
                product.origin(),
                product.options(),
                product.variants().stream().map(VariantView::of).toList(),
                product.pictures().stream().map(ProductPictureView::of).toList(),
                product.state(),
                product.createdAt());
    }

    record VariantView(
            String sku,
            List<String> values,
            long price,
            @Nullable Long compareAt,
            long weightGrams,
            boolean madeToOrder,
            @Nullable String picture,
            Availability availability) {
        static VariantView of(Variant variant) {
            return new VariantView(
                    variant.sku(),
                    variant.values(),
                    variant.price(),
                    variant.compareAt(),
                    variant.weightGrams(),
                    variant.madeToOrder(),
                    variant.picture() == null ? null : variant.picture().value(),
                    variant.availability());
        }
    }

    record ProductPictureView(String picture, String alt, int width, int height, String path, String thumbnail) {
        static ProductPictureView of(ProductPicture picture) {
            return new ProductPictureView(
                    picture.picture().value(),
                    picture.alt(),
                    picture.width(),
                    picture.height(),
                    picture.path(),
                    picture.thumbnail());
        }
    }

    /** A product in a list. */
    record ProductRow(
            ProductId id,
            Bilingual title,
            ProductState state,
            long lowestPrice,
            long highestPrice,
            List<String> skus,
            Availability availability,
            @Nullable ProductPictureView picture) {
        static ProductRow of(Product product) {
            return new ProductRow(
                    product.id(),
                    product.title(),
                    product.state(),
                    product.lowestPrice(),
                    product.variants().stream().mapToLong(Variant::price).max().orElse(0),
                    product.variants().stream().map(Variant::sku).toList(),
                    product.availability(),
                    product.pictures().stream()
                            .findFirst()
                            .map(ProductPictureView::of)
                            .orElse(null));
        }
    }
}
