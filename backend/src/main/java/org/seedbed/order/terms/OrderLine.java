package org.seedbed.order.terms;

import org.jspecify.annotations.Nullable;
import org.seedbed.shop.Bilingual;

/**
 * So many of one variant as they were sold, whatever becomes of the product.
 *
 * @param total what they cost: quantity × price − discount, with tax
 * @param tax what of the total is tax
 */
public record OrderLine(
        String lineId,
        String product,
        String sku,
        Bilingual title,
        String variant,
        @Nullable String picture,
        int quantity,
        long unitPrice,
        long discount,
        long total,
        int taxBasisPoints,
        long tax,
        long grams,
        boolean madeToOrder) {}
