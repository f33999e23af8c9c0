package org.seedbed.shop.stock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.catalogue.Availability;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One variant on a shop's shelf. {@code available} is what nobody holds; what is claimed counts as {@code sold}; {@code word} is
 * what the catalogue was told last; {@code shortSince} is when selling made it run short, until the shop is told.
 */
@Document("stock")
record StockItem(
        @Id String id,
        ShopId shop,
        String sku,
        int available,
        int sold,
        List<Hold> holds,
        List<PutBack> returns,
        List<Count> counts,
        @Nullable Availability word,
        @Nullable Instant shortSince) {

    static StockItem empty(ShopId shop, String sku) {
        return new StockItem(id(shop, sku), shop, sku, 0, 0, List.of(), List.of(), List.of(), null, null);
    }

    static String id(ShopId shop, String sku) {
        return shop.value() + "|" + sku;
    }

    boolean isHeldBy(String order) {
        return holds.stream().anyMatch(hold -> hold.order().equals(order));
    }

    /** Whether the word says of what has been sold that less is left than was said before. */
    boolean runsShort(Availability now) {
        return sold > 0 && now != Availability.IN_STOCK && (word == null || now.compareTo(word) > 0);
    }

    List<Hold> expired(Instant now) {
        return holds.stream().filter(hold -> hold.hasExpired(now)).toList();
    }

    int held() {
        return holds.stream()
                .filter(hold -> !hold.isClaimed())
                .mapToInt(Hold::quantity)
                .sum();
    }

    /** What had been claimed for orders by then. */
    List<Taken> sold(Instant before) {
        return holds.stream()
                .filter(hold -> hold.claimedAt() != null && !hold.claimedAt().isAfter(before))
                .map(hold -> new Taken(shop, sku, hold.order(), Taken.SOLD, hold.quantity()))
                .toList();
    }

    /** What had come back from orders by then. */
    List<Taken> putBack(Instant before) {
        return returns.stream()
                .filter(back -> !back.at().isAfter(before))
                .map(back -> new Taken(shop, sku, back.order(), back.kind(), back.quantity()))
                .toList();
    }
}
