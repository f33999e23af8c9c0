package org.seedbed.platform.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.seedbed.shop.storefront.PageStamps;
import org.seedbed.shop.storefront.PageStamps.Stamp;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The pages that are kept, by their addresses. A page is good for as long as its shop and catalogue are at the stamp at which it
 * was made; a product's page also if another product changed. Whatever else might be missed is seen after the longest time.
 */
@Component
class KeptPages {
    private final PageStamps stamps;
    private final Cache<String, KeptPage> pages;

    KeptPages(PageStamps stamps, Settings settings) {
        this.stamps = stamps;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(settings.memory().toBytes())
                .weigher((String key, KeptPage page) -> key.length() + page.weight())
                .expireAfterWrite(settings.longest())
                .build();
    }

    /** How much memory kept pages may take, and how long one is kept at most. */
    @ConfigurationProperties("seedbed.kept-pages")
    record Settings(
            @DefaultValue("48MB") DataSize memory,
            @DefaultValue("5m") Duration longest) {}

    /** The page as it would be made now, if it is kept. */
    Optional<KeptPage> find(PageAddress address, Stamp now) {
        var page = pages.getIfPresent(address.key());
        if (page == null || page.stamp().equals(now)) {
            return Optional.ofNullable(page);
        }
        if (address.product() == null || !page.stamp().isSameShop(now)) {
            return Optional.empty();
        }
        return page.shows(stamps.productPage(now.shop(), address.product()))
                ? Optional.of(keep(address, page.at(now)))
                : Optional.empty();
    }

    KeptPage keep(PageAddress address, KeptPage page) {
        pages.put(address.key(), page);
        return page;
    }
}
