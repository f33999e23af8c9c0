package org.seedbed.shop.stock;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;

/** The stock over a test's store. */
public final class Stocks {
    private Stocks() {}

    public static Stock over(MongoOperations mongo, Clock clock) {
        var shelf = new Shelf(mongo);
        return new Stock(shelf, new Counting(mongo, shelf), new Movements(mongo), follower -> {}, clock);
    }
}
