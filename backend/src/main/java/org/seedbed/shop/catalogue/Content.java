package org.seedbed.shop.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Invalid;
import org.seedbed.shop.Bilingual;

/** What a seller says about a product; it fits together whenever there is one. */
record Content(
        Bilingual title,
        @Nullable Bilingual description,
        List<String> categories,
        @Nullable String origin,
        List<Option> options,
        List<Variant> variants,
        List<ProductPicture> pictures) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_DESCRIPTION = 5_000;
    static final int MOST_VARIANTS = 100;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_CATEGORIES = 5;
    private static final int MOST_OPTIONS = 3;
    private static final int MOST_PICTURES = 9;

    Content {
        description = description == null || description.isEmpty() ? null : description;
        categories = categories.stream().map(String::strip).distinct().toList();
        origin = origin == null || origin.isBlank() ? null : origin.strip();
        options = List.copyOf(options);
        variants = List.copyOf(variants);
        pictures = List.copyOf(pictures);
        if (title.isEmpty()) {
            throw Invalid.field("title", "required");
        }
        if (title.all().anyMatch(text -> text.length() > LONGEST_TITLE)) {
            throw Invalid.field("title", "size", 1, LONGEST_TITLE);
        }
        if (description != null && description.all().anyMatch(text -> text.length() > LONGEST_DESCRIPTION)) {
            throw Invalid.field("description", "size", 0, LONGEST_DESCRIPTION);
        }
        if (categories.size() > MOST_CATEGORIES
                || categories.stream().anyMatch(name -> name.isEmpty() || name.length() > LONGEST_NAME)) {
            throw Invalid.field("categories", "categories", MOST_CATEGORIES, LONGEST_NAME);
        }
        if (origin != null && origin.length() > LONGEST_NAME) {
            throw Invalid.field("origin", "size", 0, LONGEST_NAME);
        }
        requireOptions(options);
        requireVariants(options, variants);
        requirePictures(pictures, variants);
    }

    private static void requireOptions(List<Option> options) {
        if (options.size() > MOST_OPTIONS) {
            throw Invalid.field("options", "too-many", MOST_OPTIONS);
        }
        if (options.stream().map(Option::name).distinct().count() < options.size()) {
            throw Invalid.field("options", "option-twice");
        }
    }

    private static void requireVariants(List<Option> options, List<Variant> variants) {
        if (variants.size() > MOST_VARIANTS) {
            throw Invalid.field("variants", "too-many", MOST_VARIANTS);
        }
        var skus = new HashSet<String>();
        var choices = new HashSet<List<String>>();
        for (var variant : variants) {
            if (!namesOneValueOfEach(options, variant)) {
                throw Invalid.field("variants", "variant-values", variant.sku());
            }
            if (!skus.add(variant.sku())) {
                throw Invalid.field("variants", "sku-twice", variant.sku());
            }
            if (!choices.add(variant.values())) {
                throw Invalid.field("variants", "variant-twice", variant.sku());
            }
        }
    }

    private static boolean namesOneValueOfEach(List<Option> options, Variant variant) {
        if (variant.values().size() != options.size()) {
            return false;
        }
        for (int i = 0; i < options.size(); i++) {
            if (!options.get(i).values().contains(variant.values().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void requirePictures(List<ProductPicture> pictures, List<Variant> variants) {
        if (pictures.size() > MOST_PICTURES) {
            throw Invalid.field("pictures", "too-many", MOST_PICTURES);
        }
        var shown = new HashSet<>(pictures.stream().map(ProductPicture::picture).toList());
        if (shown.size() < pictures.size()) {
            throw Invalid.field("pictures", "picture-twice");
        }
        variants.stream()
                .filter(variant -> variant.picture() != null && !shown.contains(variant.picture()))
                .findFirst()
                .ifPresent(variant -> {
                    throw Invalid.field("variants", "variant-picture", variant.sku());
                });
    }

    Content with(ProductPicture picture) {
        var all = Stream.concat(pictures.stream(), Stream.of(picture)).toList();
        return new Content(title, description, categories, origin, options, variants, all);
    }

    /** The variants with the words of those that are known already; new ones are sold out until they are counted. */
    List<Variant> worded(List<Variant> known) {
        return variants.stream()
                .map(variant -> variant.saying(word(variant, known)))
                .toList();
    }

    private static Availability word(Variant variant, List<Variant> known) {
        if (variant.madeToOrder()) {
            return Availability.MADE_TO_ORDER;
        }
        return known.stream()
                .filter(other -> other.sku().equals(variant.sku()) && !other.madeToOrder())
                .findFirst()
                .map(Variant::availability)
                .orElse(Availability.SOLD_OUT);
    }
}
