package org.seedbed.shop.stock;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** What sellers count, as it is stored. */
@Repository
class Counting {
    private static final int MOST_COUNTS = 200;

    private final MongoOperations mongo;
    private final Shelf shelf;

    Counting(MongoOperations mongo, Shelf shelf) {
        this.mongo = mongo;
        this.shelf = shelf;
    }

    /** Sets what was counted where the number is still the one that was seen; a variant never counted is seen as 0. */
    void count(ShopId shop, String sku, Count count) {
        var id = StockItem.id(shop, sku);
        if (counted(id, count)) {
            return;
        }
        Refused.refuseIf(count.from() != 0 || shelf.find(id).isPresent(), "stock-changed", sku, availableNow(id));
        try {
            mongo.insert(StockItem.empty(shop, sku));
        } catch (DuplicateKeyException somebodyElseWasFaster) {
            // their document is as good as ours
        }
        Refused.refuseIf(!counted(id, count), "stock-changed", sku, availableNow(id));
    }

    private boolean counted(String id, Count count) {
        return change(
                where("_id")
                        .is(id)
                        .and("available")
                        .is(count.from())
                        .and("counts." + (MOST_COUNTS - 1))
                        .exists(false),
                new Update().set("available", count.to()).push("counts", count));
    }

    private int availableNow(String id) {
        return shelf.find(id).map(StockItem::available).orElse(0);
    }

    List<StockItem> withCounts(int limit) {
        return mongo.find(query(where("counts.at").exists(true)).limit(limit), StockItem.class);
    }

    void forgetCounts(StockItem item) {
        change(
                where("_id").is(item.id()),
                new Update().pullAll("counts", item.counts().toArray()));
    }

    private boolean change(Criteria condition, Update update) {
        return mongo.updateFirst(query(condition), update, StockItem.class).getModifiedCount() > 0;
    }
}
