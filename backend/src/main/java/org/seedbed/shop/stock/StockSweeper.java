package org.seedbed.shop.stock;

import java.time.Clock;
import org.seedbed.shared.Follower;
import org.seedbed.shared.Wake;
import org.springframework.stereotype.Component;

/** Gives back the holds that ran out, and brings sellers' counts into the movements. */
@Component
class StockSweeper implements Follower {
    private static final int BATCH = 200;

    private final Shelf shelf;
    private final Counting counting;
    private final Movements movements;
    private final Wake wake;
    private final Clock clock;

    StockSweeper(Shelf shelf, Counting counting, Movements movements, Wake wake, Clock clock) {
        this.shelf = shelf;
        this.counting = counting;
        this.movements = movements;
        this.wake = wake;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        var now = clock.instant();
        for (var found = shelf.withExpired(now, BATCH); !found.isEmpty(); found = shelf.withExpired(now, BATCH)) {
            found.forEach(item -> shelf.sweep(item, now));
            wake.up(StockWords.class);
        }
        for (var found = counting.withCounts(BATCH); !found.isEmpty(); found = counting.withCounts(BATCH)) {
            found.forEach(item -> {
                movements.noteCounts(item);
                counting.forgetCounts(item);
            });
        }
    }
}
