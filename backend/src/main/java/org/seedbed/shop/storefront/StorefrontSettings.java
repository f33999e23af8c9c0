package org.seedbed.shop.storefront;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where shoppers find the shops.
 *
 * @param address such as {@code https://shop.example.org}; if it is not set, the address each reader came by
 */
@ConfigurationProperties("seedbed.storefront")
public record StorefrontSettings(@Nullable String address) {
    public StorefrontSettings {
        address = address == null || address.isBlank() ? null : address.strip().replaceFirst("/+$", "");
        if (address != null && !address.matches("https?://[A-Za-z0-9.:\\[\\]-]+")) {
            throw new IllegalArgumentException(
                    "seedbed.storefront.address is not like https://shop.example.org: " + address);
        }
    }
}
