package org.seedbed.sales;

import java.time.ZoneId;
import org.seedbed.shop.ShopDirectory;
import org.springframework.data.mongodb.core.MongoOperations;

/** The sales book and its figures over a test's store. */
public record Books(SalesBook book, SalesFigures figures) {
    public static Books over(MongoOperations mongo, ShopDirectory directory, ZoneId zone) {
        var sales = new Sales(mongo);
        var sums = new DaySums(mongo);
        var rollups = new DayRollups(sales, sums, directory);
        return new Books(new SalesBook(sales, rollups, zone), new SalesFigures(sales, sums, rollups));
    }
}
