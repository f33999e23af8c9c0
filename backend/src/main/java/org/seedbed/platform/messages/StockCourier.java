package org.seedbed.platform.messages;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Follower;
import org.seedbed.shared.Message;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wake;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopDirectory;
import org.seedbed.shop.catalogue.Catalogue;
import org.seedbed.shop.catalogue.Offer;
import org.seedbed.shop.stock.Shortage;
import org.seedbed.shop.stock.Shortages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells each shop in the morning, in one message, what of its goods has run short since it was last told. */
@Component
class StockCourier implements Follower {
    private static final String KIND = "stock-low";
    private static final String LANGUAGE = "zh-CN";
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int BATCH = 500;
    private static final int MOST_NAMED = 20;

    private final Shortages shortages;
    private final Catalogue catalogue;
    private final ShopDirectory shops;
    private final Letters letters;
    private final Postbox postbox;
    private final MessageSource words;
    private final Wake wake;
    private final Clock clock;
    private final ZoneId zone;

    StockCourier(
            Shortages shortages,
            Catalogue catalogue,
            ShopDirectory shops,
            Letters letters,
            Postbox postbox,
            MessageSource words,
            Wake wake,
            Clock clock,
            ZoneId zone) {
        this.shortages = shortages;
        this.catalogue = catalogue;
        this.shops = shops;
        this.letters = letters;
        this.postbox = postbox;
        this.words = words;
        this.wake = wake;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void catchUp() {
        var morning = morning(clock.instant());
        for (var batch = untold(morning); !batch.isEmpty(); batch = untold(morning)) {
            var known = shops.byIds(batch.stream().map(Shortage::shop).collect(Collectors.toSet()));
            var written = batch.stream().collect(groupingBy(Shortage::shop)).entrySet().stream()
                    .flatMap(entry -> letter(known.get(entry.getKey()), entry.getValue(), morning).stream())
                    .toList();
            if (!written.isEmpty()) {
                letters.keep(written);
            }
            shortages.told(batch);
            wake.up(MessageCourier.class);
        }
    }

    private List<Shortage> untold(ZonedDateTime morning) {
        return shortages.untold(morning.toInstant(), BATCH);
    }

    private ZonedDateTime morning(Instant now) {
        var today = now.atZone(zone).with(MORNING);
        return today.toInstant().isAfter(now) ? today.minusDays(1) : today;
    }

    /** Nothing for a shop that cannot be reached, or whose goods that ran short are not on sale. */
    private Optional<Letter> letter(@Nullable Shop shop, List<Shortage> ofShop, ZonedDateTime morning) {
        if (shop == null || Postbox.contact(shop).isEmpty()) {
            return Optional.empty();
        }
        var goods = goods(shop.id(), ofShop);
        if (goods.isEmpty()) {
            return Optional.empty();
        }
        var message = Message.toShop(KIND, LANGUAGE, Map.of("goods", goods));
        var id = shop.id() + "|" + KIND + "|" + morning.toLocalDate();
        return Optional.of(Letter.written(id, shop.id(), message, postbox.first(), clock.instant()));
    }

    /** A line for each, the fewest first. */
    private String goods(ShopId shop, List<Shortage> ofShop) {
        var left = ofShop.stream().collect(Collectors.toMap(Shortage::sku, Shortage::available));
        return catalogue.offers(shop, left.keySet()).bySku().values().stream()
                .filter(offer -> offer.isOnSale() && !offer.madeToOrder())
                .sorted(Comparator.comparing((Offer offer) -> left.get(offer.sku()))
                        .thenComparing(Offer::sku))
                .limit(MOST_NAMED)
                .map(offer -> line(offer, left.get(offer.sku())))
                .collect(Collectors.joining("\n"));
    }

    private String line(Offer offer, int available) {
        var locale = Locale.forLanguageTag(LANGUAGE);
        var name = (offer.title().in(locale) + " " + offer.label()).strip();
        return words.getMessage("message.stock-low.line", new Object[] {name, offer.sku(), available}, locale);
    }
}
