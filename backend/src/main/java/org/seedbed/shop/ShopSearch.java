package org.seedbed.shop;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Page;

/** What somebody looks for in a list of shops: open ones come first, then the older ones. */
record ShopSearch(
        @Nullable String query,
        @Nullable String region,
        @Nullable ShopStatus status,
        @Nullable String platform,
        boolean waiting) {
    private static final int PAGE = 200;
    private static final Comparator<Shop> ORDER = Comparator.comparing((Shop shop) -> shop.status() != ShopStatus.OPEN)
            .thenComparing(Shop::openedOn, Comparator.nullsLast(LocalDate::compareTo))
            .thenComparing(shop -> shop.id().value());

    List<Shop> among(List<Shop> shops) {
        return shops.stream().filter(this::fits).sorted(ORDER).toList();
    }

    /** The shops after the one the cursor names. */
    static Page<Shop> page(List<Shop> sorted, @Nullable String cursor) {
        int start = 0;
        while (cursor != null
                && start < sorted.size()
                && !sorted.get(start).id().value().equals(cursor)) {
            start++;
        }
        var rest = sorted.stream().skip(cursor == null ? 0 : start + 1L).toList();
        var items = rest.stream().limit(PAGE).toList();
        var next = rest.size() > PAGE ? items.get(PAGE - 1).id().value() : null;
        return new Page<>(items, next, (long) sorted.size());
    }

    private boolean fits(Shop shop) {
        return (isBlank(region) || shop.region().digits().startsWith(region))
                && (status == null || shop.status() == status)
                && (isBlank(platform) || shop.sellsOn(platform))
                && (!waiting || shop.waitingSince() != null)
                && (isBlank(query) || isNamed(shop, query.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean isNamed(Shop shop, String text) {
        return contains(shop.name(), text)
                || shop.channels().stream().anyMatch(channel -> contains(channel.shopName(), text));
    }

    private static boolean contains(String name, String text) {
        return name.toLowerCase(Locale.ROOT).contains(text);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
