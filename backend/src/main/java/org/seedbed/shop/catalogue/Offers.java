package org.seedbed.shop.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a shop offers under some SKUs; an unknown SKU is not in it. */
public record Offers(Map<String, Offer> bySku) {
    public Offers {
        bySku = Collections.unmodifiableMap(new LinkedHashMap<>(bySku));
    }

    public Optional<Offer> of(String sku) {
        return Optional.ofNullable(bySku.get(sku));
    }
}
