package org.seedbed.shop.storefront;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopFronts;
import org.seedbed.shop.catalogue.CatalogueChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Tells whether a kept page of a shop still shows what is stored. Each process looks at a shop's document and at the count of its
 * catalogue's changes once a second at most, however many pages are asked for; what it changed itself it sees at once.
 */
@Service
public class PageStamps {
    /** The request attribute in which a product's page leaves the version it shows. */
    public static final String PRODUCT_PAGE = PageStamps.class.getName() + ".product";

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST_SHOPS = 10_000;

    private final ShopFronts fronts;
    private final CatalogueMarks marks;
    private final Clock clock;
    private final ZoneId zone;
    private final Cache<String, Seen> seen =
            Caffeine.newBuilder().maximumSize(MOST_SHOPS).build();

    PageStamps(ShopFronts fronts, CatalogueMarks marks, Clock clock, ZoneId zone) {
        this.fronts = fronts;
        this.marks = marks;
        this.clock = clock;
        this.zone = zone;
    }

    /** What a shop's pages depend on: a page made at another stamp may show something else. */
    public record Stamp(ShopId shop, long shopVersion, long catalogue, LocalDate today) {
        /** Whether only the catalogue has changed since, so that a product's page may be as it was. */
        public boolean isSameShop(Stamp other) {
            return shop.equals(other.shop) && shopVersion == other.shopVersion && today.equals(other.today);
        }
    }

    private record Seen(@Nullable Stamp stamp, long at) {}

    /** The stamp of the shop at this address; none if its pages are not shown to everybody. */
    public Optional<Stamp> of(String slug) {
        long now = clock.millis();
        var last = seen.getIfPresent(slug);
        if (last == null || now - last.at() > FRESH.toMillis() || now < last.at()) {
            var stamp = fronts.bySlug(slug).filter(Shop::isShownToEverybody).map(this::stamp);
            last = new Seen(stamp.orElse(null), now);
            seen.put(slug, last);
        }
        return Optional.ofNullable(last.stamp());
    }

    private Stamp stamp(Shop shop) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        long version = shop.version() == null ? 0 : shop.version();
        return new Stamp(shop.id(), version, marks.of(shop.id()), today);
    }

    /** The version of a product's page as it is stored; none if there is no such product. */
    public OptionalLong productPage(ShopId shop, String product) {
        return marks.productPage(shop, product);
    }

    @EventListener
    void changed(CatalogueChanged change) {
        marks.raise(change.shop());
        seen.asMap()
                .values()
                .removeIf(known -> known.stamp() != null && known.stamp().shop().equals(change.shop()));
    }
}
