package org.seedbed.shop.stock;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.seedbed.shared.ShopId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** What runs short on the shelves, and of what of it the shops still have to be told. */
@Service
public class Shortages {
    private final MongoOperations mongo;

    Shortages(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(StockItem.class)
                .createIndex(new Index()
                        .on("shortSince", Sort.Direction.ASC)
                        .named("shortSince")
                        .sparse());
    }

    /** What is left of a shop's variants that run short, the fewest first. */
    public Map<String, Integer> of(ShopId shop, int limit) {
        var wanted = query(where("shop").is(shop.value()).and("available").lte(StockWords.FEW))
                .with(Sort.by("available"))
                .limit(limit);
        wanted.fields().include("sku", "available");
        var few = new LinkedHashMap<String, Integer>();
        mongo.find(wanted, Document.class, "stock")
                .forEach(item -> few.put(item.getString("sku"), item.getInteger("available")));
        return few;
    }

    /** What has run short by then and nobody was told of. */
    public List<Shortage> untold(Instant by, int limit) {
        return mongo.find(query(where("shortSince").lte(by)).limit(limit), StockItem.class).stream()
                .map(item -> new Shortage(
                        item.shop(), item.sku(), item.available(), Objects.requireNonNull(item.shortSince())))
                .toList();
    }

    /** Whoever should know of these knows. */
    public void told(Collection<Shortage> shortages) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, StockItem.class);
        shortages.forEach(one -> bulk.updateOne(
                query(where("_id")
                        .is(StockItem.id(one.shop(), one.sku()))
                        .and("shortSince")
                        .is(one.since())),
                new Update().unset("shortSince")));
        bulk.execute();
    }
}
