package org.seedbed.shop.stock;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.catalogue.Availability;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The stock as it is stored. Every change says in its condition what must hold for it. */
@Repository
class Shelf {
    /** Each change of a variant writes all that is held of it. */
    static final int MOST_HOLDS = 500;

    private static final int SWEPT_AT_ONCE = 25;

    private final MongoOperations mongo;

    Shelf(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(StockItem.class);
        for (var path : List.of("holds.until", "holds.claimedAt", "returns.at", "counts.at")) {
            indexes.createIndex(new Index()
                    .on(path, Sort.Direction.ASC)
                    .named(path.replace('.', '_'))
                    .sparse());
        }
        indexes.createIndex(new Index()
                .on("word", Sort.Direction.ASC)
                .on("available", Sort.Direction.ASC)
                .named("word"));
        indexes.createIndex(new Index()
                .on("shop", Sort.Direction.ASC)
                .on("available", Sort.Direction.ASC)
                .named("shopAvailable"));
        indexes.createIndex(new Index()
                .on("shop", Sort.Direction.ASC)
                .on("sku", Sort.Direction.ASC)
                .named("shopSku"));
    }

    Optional<StockItem> find(String id) {
        return Optional.ofNullable(mongo.findById(id, StockItem.class));
    }

    List<StockItem> find(ShopId shop, @Nullable String after, int limit) {
        var criteria = where("shop").is(shop.value());
        var wanted = after == null ? criteria : criteria.and("sku").gt(after);
        return mongo.find(query(wanted).with(Sort.by("sku")).limit(limit), StockItem.class);
    }

    Map<String, Integer> available(ShopId shop, Collection<String> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var wanted = query(where("_id")
                .in(skus.stream().map(sku -> StockItem.id(shop, sku)).toList()));
        wanted.fields().include("sku", "available");
        return mongo.find(wanted, Document.class, "stock").stream()
                .collect(toMap(item -> item.getString("sku"), item -> item.getInteger("available")));
    }

    boolean hold(String id, Hold hold) {
        return change(
                where("_id")
                        .is(id)
                        .and("available")
                        .gte(hold.quantity())
                        .and("holds.order")
                        .ne(hold.order())
                        .and("holds." + (MOST_HOLDS - 1))
                        .exists(false),
                new Update().inc("available", -hold.quantity()).push("holds", hold.toDocument()));
    }

    void prolong(String id, String order, Instant until) {
        change(
                where("_id")
                        .is(id)
                        .and("holds")
                        .elemMatch(where("order").is(order).and("until").lt(until)),
                new Update().set("holds.$.until", until));
    }

    boolean claim(String id, String order, int quantity, Instant now) {
        return change(
                held(id, order, quantity, "until"),
                new Update()
                        .set("holds.$.claimedAt", now)
                        .unset("holds.$.until")
                        .inc("sold", quantity));
    }

    boolean unclaim(String id, String order, int quantity) {
        return change(
                held(id, order, quantity, "claimedAt"),
                new Update()
                        .pull("holds", new Document("order", order))
                        .inc("available", quantity)
                        .inc("sold", -quantity));
    }

    boolean release(String id, String order, int quantity) {
        return change(
                held(id, order, quantity, "until"),
                new Update().pull("holds", new Document("order", order)).inc("available", quantity));
    }

    boolean putBack(String id, PutBack back) {
        return change(
                where("_id").is(id).and("returns.key").ne(back.key()),
                new Update()
                        .inc("available", back.quantity())
                        .inc("sold", -back.quantity())
                        .push("returns", back.toDocument()));
    }

    /** Gives back every hold that has run out, some at once; false if there was none. */
    boolean sweep(StockItem item, Instant now) {
        var expired = item.expired(now);
        boolean any = false;
        for (int from = 0; from < expired.size(); from += SWEPT_AT_ONCE) {
            var some = expired.subList(from, Math.min(from + SWEPT_AT_ONCE, expired.size()));
            if (!drop(item.id(), some, now)) {
                some.forEach(hold -> drop(item.id(), List.of(hold), now));
            }
            any = true;
        }
        return any;
    }

    /** In one update, or not at all if one of them was claimed, prolonged or dropped meanwhile. */
    private boolean drop(String id, List<Hold> holds, Instant now) {
        var all = new ArrayList<Criteria>();
        all.add(where("_id").is(id));
        holds.forEach(hold -> all.add(where("holds")
                .elemMatch(where("order")
                        .is(hold.order())
                        .and("quantity")
                        .is(hold.quantity())
                        .and("until")
                        .lte(now))));
        var orders = holds.stream().map(Hold::order).toList();
        var units = holds.stream().mapToInt(Hold::quantity).sum();
        return change(
                new Criteria().andOperator(all),
                new Update()
                        .pull("holds", new Document("order", new Document("$in", orders)))
                        .inc("available", units));
    }

    List<StockItem> withExpired(Instant now, int limit) {
        return mongo.find(query(where("holds.until").lte(now)).limit(limit), StockItem.class);
    }

    List<Taken> unsettled(Instant before, int limit) {
        var found = new ArrayList<Taken>();
        mongo.find(query(where("holds.claimedAt").lte(before)).limit(limit), StockItem.class)
                .forEach(item -> found.addAll(item.sold(before)));
        mongo.find(query(where("returns.at").lte(before)).limit(limit), StockItem.class)
                .forEach(item -> found.addAll(item.putBack(before)));
        return found;
    }

    void forget(Collection<Taken> settled) {
        if (settled.isEmpty()) {
            return;
        }
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, StockItem.class);
        settled.stream()
                .collect(Collectors.groupingBy(taken -> StockItem.id(taken.shop(), taken.sku())))
                .forEach((id, ofItem) -> {
                    var sold = ofItem.stream()
                            .filter(Taken::isSale)
                            .map(Taken::order)
                            .toList();
                    var back = ofItem.stream()
                            .filter(taken -> !taken.isSale())
                            .map(Taken::key)
                            .toList();
                    var gone = new Update();
                    if (!sold.isEmpty()) {
                        gone.pull(
                                "holds",
                                new Document("order", new Document("$in", sold))
                                        .append("claimedAt", new Document("$exists", true)));
                    }
                    if (!back.isEmpty()) {
                        gone.pull("returns", new Document("key", new Document("$in", back)));
                    }
                    bulk.updateOne(query(where("_id").is(id)), gone);
                });
        bulk.execute();
    }

    /** Variants about which the catalogue was told something else, or nothing. */
    List<StockItem> withWrongWord(int limit) {
        var found = new ArrayList<StockItem>();
        for (var wrong : List.of(
                where("word").is(null),
                where("word").is(Availability.IN_STOCK).and("available").lte(StockWords.FEW),
                where("word").is(Availability.FEW_LEFT).and("available").gt(StockWords.FEW),
                where("word").is(Availability.FEW_LEFT).and("available").lt(1),
                where("word").is(Availability.SOLD_OUT).and("available").gt(0))) {
            found.addAll(mongo.find(query(wrong).limit(limit), StockItem.class));
        }
        return found;
    }

    /** Notes what was said; if the number asks for another word by now, that nothing is known to have been said. */
    void said(StockItem item, Availability word, Instant now) {
        var range = where("_id").is(item.id()).and("available");
        var still = switch (word) {
            case IN_STOCK -> range.gt(StockWords.FEW);
            case FEW_LEFT -> range.gt(0).lte(StockWords.FEW);
            case SOLD_OUT, MADE_TO_ORDER -> range.lt(1);
        };
        var said = Update.update("word", word);
        if (word == Availability.IN_STOCK) {
            said.unset("shortSince");
        } else if (item.shortSince() == null && item.runsShort(word)) {
            said.set("shortSince", now);
        }
        if (mongo.updateFirst(query(still), said, StockItem.class).getMatchedCount() == 0) {
            change(where("_id").is(item.id()), new Update().unset("word"));
        }
    }

    /** The entry of this order as it must be for the change. */
    private static Criteria held(String id, String order, int quantity, String mark) {
        return where("_id")
                .is(id)
                .and("holds")
                .elemMatch(where("order")
                        .is(order)
                        .and("quantity")
                        .is(quantity)
                        .and(mark)
                        .exists(true));
    }

    /** As it is written here, unmapped: the mapping finds out about names with dots by exceptions, which every order would pay for. */
    private boolean change(Criteria condition, Update update) {
        var changed = mongo.execute(
                StockItem.class, stock -> stock.updateOne(condition.getCriteriaObject(), update.getUpdateObject()));
        return Objects.requireNonNull(changed).getModifiedCount() > 0;
    }
}
