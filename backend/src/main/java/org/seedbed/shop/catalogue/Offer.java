package org.seedbed.shop.catalogue;

import org.jspecify.annotations.Nullable;
import org.seedbed.media.PictureId;
import org.seedbed.shop.Bilingual;

/**
 * One variant as it is offered now.
 *
 * @param label the variant's values, such as {@code 红 / 500 g}; empty where the product has no options
 * @param isOnSale whether it may be sold: its product is published
 */
public record Offer(
        ProductId product,
        String sku,
        Bilingual title,
        String label,
        long price,
        @Nullable Long compareAt,
        long weightGrams,
        boolean madeToOrder,
        Availability availability,
        @Nullable PictureId picture,
        boolean isOnSale) {}
