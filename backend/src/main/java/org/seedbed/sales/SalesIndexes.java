package org.seedbed.sales;

import static org.springframework.data.domain.Sort.Direction.ASC;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes the sales module's queries rely on. */
@Component
class SalesIndexes {
    SalesIndexes(MongoOperations mongo) {
        var sales = mongo.indexOps(Sale.class);
        sales.createIndex(new Index()
                .on("shop", ASC)
                .on("currency", ASC)
                .on("day", ASC)
                .on("_id", ASC)
                .named("shopCurrencyDay"));
        sales.createIndex(new Index().on("dirty", ASC).named("dirty").sparse());
        var days = mongo.indexOps(DayRollup.class);
        days.createIndex(
                new Index().on("shop", ASC).on("currency", ASC).on("day", ASC).named("shopCurrencyDay"));
        days.createIndex(
                new Index().on("perMember.account", ASC).on("currency", ASC).named("memberCurrency"));
    }
}
