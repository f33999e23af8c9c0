package org.seedbed.order;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.seedbed.shared.Message;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.ShopId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The orders as they are stored. An order is written on the condition that nobody wrote it since it was read. */
@Repository
class Orders {
    private static final int TRIES = 20;
    private static final long PAUSE_NANOS = 10_000_000;

    private final MongoOperations mongo;

    Orders(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(Order.class);
        indexes.createIndex(new Index().on("token", ASC).named("token").unique());
        indexes.createIndex(new Index()
                .on("shop", ASC)
                .on("number", ASC)
                .named("shopNumber")
                .unique()
                .partial(PartialIndexFilter.of(where("number").exists(true))));
        indexes.createIndex(
                new Index().on("shop", ASC).on("state", ASC).on("number", ASC).named("shopState"));
        indexes.createIndex(new Index()
                .on("shop", ASC)
                .on("paidAt", ASC)
                .named("paid")
                .partial(PartialIndexFilter.of(where("paidAt").exists(true))));
        indexes.createIndex(new Index()
                .on("outbox.kind", ASC)
                .named("outbox")
                .partial(PartialIndexFilter.of(where("outbox.kind").exists(true))));
        indexes.createIndex(waiting(OrderState.DRAFT, "draftedAt", "drafted"));
        indexes.createIndex(waiting(OrderState.PENDING_PAYMENT, "placedAt", "placed"));
        indexes.createIndex(waiting(OrderState.PENDING_PAYMENT, "expiresAt", "expires"));
        indexes.createIndex(waiting(OrderState.DELIVERED, "fulfilments.deliveredAt", "delivered"));
        indexes.createIndex(
                new Index().on("refunds.state", ASC).named("refunded").sparse());
        for (var mark : List.of("saleDue", "releaseDue", "cancelWanted", "refunds.restockDue")) {
            indexes.createIndex(new Index()
                    .on(mark, ASC)
                    .named(mark.replace('.', '_'))
                    .partial(PartialIndexFilter.of(where(mark).is(true))));
        }
    }

    /** By the time of orders that are in a state for a while only: one that has come further costs nothing there. */
    private static Index waiting(OrderState state, String since, String name) {
        return new Index()
                .on(since, ASC)
                .named(name)
                .partial(PartialIndexFilter.of(where("state").is(state)));
    }

    /** Inserts a draft; nothing if there is an order of this id. */
    Optional<Order> insert(Order draft) {
        try {
            return Optional.of(mongo.insert(draft));
        } catch (DuplicateKeyException known) {
            return Optional.empty();
        }
    }

    Optional<Order> find(OrderId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Order.class));
    }

    Order require(OrderId id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    Optional<Order> findByToken(String token) {
        return Optional.ofNullable(mongo.findOne(query(where("token").is(token)), Order.class));
    }

    Map<String, Order> byIds(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mongo.find(query(where("_id").in(ids)), Order.class).stream()
                        .collect(Collectors.toMap(order -> order.id().value(), Function.identity()));
    }

    List<Order> find(Criteria criteria, Sort sort, int limit) {
        return mongo.find(query(criteria).with(sort).limit(limit), Order.class);
    }

    long count(Criteria criteria) {
        return mongo.count(query(criteria), Order.class);
    }

    /** Only what a sum of earnings needs of each order. */
    List<Earned> earned(ShopId shop, Instant since) {
        var paid = query(where("shop").is(shop.value()).and("paidAt").gte(since));
        paid.fields().include("paidAt", "ledger");
        return mongo.find(paid, Earned.class, "orders");
    }

    /** Takes the messages out that were read with these orders; a version is not raised by it. */
    void takeMessages(List<Order> read) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Order.class);
        for (var order : read) {
            var kinds = order.outbox().stream().map(Message::kind).toList();
            bulk.updateOne(
                    query(where("_id").is(order.id().value())),
                    new Update().pull("outbox", new Document("kind", new Document("$in", kinds))));
        }
        bulk.execute();
    }

    List<Order> find(Criteria criteria, int limit) {
        return mongo.find(query(criteria).limit(limit), Order.class);
    }

    /** Loads, changes and saves, again from the start if somebody else saved in between; an order left as it is is not saved. */
    Order change(OrderId id, UnaryOperator<Order> verb) {
        return change(require(id), verb);
    }

    /** As above, beginning with an order that was just read. */
    Order change(Order read, UnaryOperator<Order> verb) {
        var order = read;
        for (int attempt = 1; ; attempt++) {
            var changed = verb.apply(order);
            if (changed == order) {
                return order;
            }
            var saved = save(changed);
            if (saved.isPresent()) {
                return saved.get();
            }
            pause(attempt);
            order = require(order.id());
        }
    }

    /** Saves a changed order; nothing if somebody else saved since it was read. */
    Optional<Order> save(Order changed) {
        try {
            return Optional.of(mongo.save(changed));
        } catch (OptimisticLockingFailureException somebodyElseSaved) {
            return Optional.empty();
        }
    }

    boolean isStill(Order read) {
        return mongo.exists(asRead(read), Order.class);
    }

    /** Waits a little longer each time before an order is tried once more, and gives up in the end. */
    static void pause(int attempt) {
        if (attempt == TRIES) {
            throw new OptimisticLockingFailureException("An order kept changing");
        }
        LockSupport.parkNanos(Math.floorMod(System.nanoTime(), attempt * PAUSE_NANOS));
    }

    /** The next number of the shop's orders in a year; one that is not used leaves a gap. */
    String nextNumber(ShopId shop, int year) {
        var counter = mongo.findAndModify(
                query(where("_id").is("orders|" + shop + "|" + year)),
                new Update().inc("last", 1),
                FindAndModifyOptions.options().returnNew(true).upsert(true),
                Counter.class,
                "counters");
        if (counter == null) {
            throw new IllegalStateException("A counter that is made if it is missing cannot be missing");
        }
        return "%d-%06d".formatted(year, counter.last());
    }

    /** Takes the mark from orders that nobody wrote to since they were read. */
    void saleRecorded(Collection<Order> recorded) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Order.class);
        recorded.forEach(order -> bulk.updateOne(asRead(order), new Update().unset("saleDue")));
        bulk.execute();
    }

    private static Query asRead(Order order) {
        return query(where("_id").is(order.id().value()).and("version").is(order.version()));
    }

    /** How far the numbers of a shop's year have come. */
    record Counter(String id, long last) {}
}
