package org.seedbed.order.cart;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** What the holder of a secret means to buy in one shop. One line for each SKU, however often it was put in. */
@Document("carts")
public record Cart(
        @Id String id,
        ShopId shop,
        List<Line> lines,
        @Nullable String coupon,
        Instant expiresAt,
        @Version @Nullable Long version) {
    public static final int MOST_OF_ONE = 99;
    static final int MOST_LINES = 50;
    private static final Duration KEPT = Duration.ofDays(14);

    /** So many of one SKU, and the price the buyer saw last. */
    public record Line(String product, String sku, int quantity, long seenPrice) {}

    /** The cart of this secret in this shop; whoever reads the store learns no secret. */
    public static String id(ShopId shop, String secret) {
        return Digest.sha256(secret + "|" + shop);
    }

    static Cart empty(ShopId shop, String secret, Instant now) {
        return new Cart(id(shop, secret), shop, List.of(), null, now.plus(KEPT), null);
    }

    Cart add(Line added, Instant now) {
        requireQuantity(added.quantity());
        var merged = new ArrayList<Line>();
        boolean isKnown = false;
        for (var line : lines) {
            boolean isSame = line.sku().equals(added.sku());
            isKnown |= isSame;
            merged.add(isSame ? ofQuantity(added, line.quantity() + added.quantity()) : line);
        }
        if (!isKnown) {
            refuseIf(lines.size() == MOST_LINES, "cart-full", MOST_LINES);
            merged.add(added);
        }
        return with(merged, coupon, now);
    }

    private static Line ofQuantity(Line line, int quantity) {
        refuseIf(quantity > MOST_OF_ONE, "cart-quantity", MOST_OF_ONE);
        return new Line(line.product(), line.sku(), quantity, line.seenPrice());
    }

    /** Sets how many of a SKU there are; none takes the line out. */
    Cart set(String sku, int quantity, Instant now) {
        if (quantity == 0) {
            return with(lines.stream().filter(line -> !line.sku().equals(sku)).toList(), coupon, now);
        }
        requireQuantity(quantity);
        return with(
                lines.stream()
                        .map(line -> line.sku().equals(sku) ? ofQuantity(line, quantity) : line)
                        .toList(),
                coupon,
                now);
    }

    Cart using(@Nullable String code, Instant now) {
        return with(lines, code, now);
    }

    /** The buyer has seen these prices. */
    Cart seen(Map<String, Long> prices, Instant now) {
        return with(
                lines.stream()
                        .map(line -> new Line(
                                line.product(),
                                line.sku(),
                                line.quantity(),
                                prices.getOrDefault(line.sku(), line.seenPrice())))
                        .toList(),
                coupon,
                now);
    }

    private Cart with(List<Line> newLines, @Nullable String code, Instant now) {
        return new Cart(id, shop, List.copyOf(newLines), code, now.plus(KEPT), version);
    }

    private static void requireQuantity(int quantity) {
        if (quantity < 1 || quantity > MOST_OF_ONE) {
            throw Invalid.field("quantity", "cart-quantity", 1, MOST_OF_ONE);
        }
    }
}
