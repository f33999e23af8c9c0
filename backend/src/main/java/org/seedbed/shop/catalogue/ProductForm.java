package org.seedbed.shop.catalogue;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedbed.media.Picture;
import org.seedbed.media.PictureId;
import org.seedbed.shared.Invalid;
import org.seedbed.shop.Bilingual;

/** A product as a seller fills it in; a variant without a SKU is given one. */
record ProductForm(
        @NotNull Bilingual title,
        @Nullable Bilingual description,
        @NotNull @Size(max = 5) List<@NotNull String> categories,
        @Nullable @Size(max = 60) String origin,
        @NotNull @Size(max = 3) List<@Valid @NotNull OptionForm> options,
        @NotNull @Size(max = 100) List<@Valid @NotNull VariantForm> variants,
        @NotNull @Size(max = 9) List<@Valid @NotNull ProductPictureForm> pictures) {

    List<PictureId> pictureIds() {
        return pictures.stream().map(form -> new PictureId(form.picture)).toList();
    }

    /** The content, with pictures among those given and new SKUs for variants that have none. */
    Content toContent(Collection<Picture> known, Supplier<String> newSku) {
        var byId = known.stream().collect(toMap(picture -> picture.id().value(), picture -> picture));
        return new Content(
                title,
                description,
                categories,
                origin,
                options.stream().map(form -> new Option(form.name, form.values)).toList(),
                variants.stream().map(form -> form.toVariant(newSku)).toList(),
                pictures.stream().map(form -> form.toPicture(byId)).toList());
    }

    record OptionForm(
            @NotNull @Size(min = 1, max = 30) String name,
            @NotNull @Size(min = 1, max = 20) List<@NotNull String> values) {}

    record VariantForm(
            @Nullable @Size(max = 40) String sku,
            @NotNull @Size(max = 3) List<@NotNull String> values,
            @NotNull Long price,
            @Nullable Long compareAt,
            @NotNull Long weightGrams,
            @NotNull Boolean madeToOrder,
            @Nullable @Size(max = 16) String picture) {
        Variant toVariant(Supplier<String> newSku) {
            return new Variant(
                    sku == null || sku.isBlank() ? newSku.get() : sku,
                    values,
                    price,
                    compareAt,
                    weightGrams,
                    madeToOrder,
                    picture == null ? null : new PictureId(picture),
                    Availability.SOLD_OUT);
        }
    }

    record ProductPictureForm(
            @NotNull @Size(min = 1, max = 16) String picture,
            @NotNull @Size(min = 1, max = 200) String alt) {
        ProductPicture toPicture(Map<String, Picture> known) {
            var kept = known.get(picture);
            if (kept == null) {
                throw Invalid.field("pictures", "picture-unknown");
            }
            return new ProductPicture(kept.id(), alt, kept.width(), kept.height());
        }
    }
}
