package org.seedbed.shop.stock;

import java.time.Clock;
import org.seedbed.shared.Follower;
import org.seedbed.shop.catalogue.Availability;
import org.seedbed.shop.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** Has the catalogue say in stock, few left or sold out, as the shelf has it. */
@Component
class StockWords implements Follower {
    static final int FEW = 5;
    private static final int BATCH = 200;

    private final Shelf shelf;
    private final Catalogue catalogue;
    private final Clock clock;

    StockWords(Shelf shelf, Catalogue catalogue, Clock clock) {
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        for (var behind = shelf.withWrongWord(BATCH); !behind.isEmpty(); behind = shelf.withWrongWord(BATCH)) {
            for (var item : behind) {
                var word = of(item.available());
                catalogue.word(item.shop(), item.sku(), word);
                shelf.said(item, word, clock.instant());
            }
        }
    }

    static Availability of(int available) {
        if (available < 1) {
            return Availability.SOLD_OUT;
        }
        return available > FEW ? Availability.IN_STOCK : Availability.FEW_LEFT;
    }
}
