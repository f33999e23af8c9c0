package org.seedbed.shop.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** How a number on the shelf changed for good: a sale, a return, or a count by somebody. */
@Document("stockMovements")
record Movement(
        @Id String id,
        ShopId shop,
        String sku,
        @Nullable String order,
        String kind,
        int quantity,
        @Nullable AccountId who,
        Instant at) {

    static Movement of(Taken taken, Instant at) {
        return new Movement(
                StockItem.id(taken.shop(), taken.sku()) + "|" + taken.key(),
                taken.shop(),
                taken.sku(),
                taken.order(),
                taken.kind(),
                taken.isSale() ? -taken.quantity() : taken.quantity(),
                null,
                at);
    }

    static Movement of(StockItem item, Count count) {
        return new Movement(
                item.id() + "|" + count.at().toEpochMilli() + "-" + count.who() + "|count",
                item.shop(),
                item.sku(),
                null,
                "count",
                count.to() - count.from(),
                count.who(),
                count.at());
    }
}
