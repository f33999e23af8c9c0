package org.seedbed.sales;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The sales as they are stored; who may see them is decided by the shops a query names. */
@Repository
class Sales {
    static final int BATCH = 1_000;
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoOperations mongo;

    Sales(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Map<String, Sale> byIds(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Sale.class).stream().collect(toMap(Sale::id, sale -> sale));
    }

    List<Sale> find(Query query) {
        return mongo.find(query, Sale.class);
    }

    long count(Query query) {
        return mongo.count(query, Sale.class);
    }

    /** To be closed by the caller. */
    Stream<Sale> stream(Query query) {
        return mongo.stream(query, Sale.class);
    }

    /** What these sales add to their days; to be closed by the caller. */
    Stream<SoldOnDay> soldOnDays(Query query) {
        query.fields().include(SoldOnDay.FIELDS);
        return mongo.stream(query, SoldOnDay.class, mongo.getCollectionName(Sale.class));
    }

    /** Those that the sum of some day does not have yet as they are now. */
    List<SoldOnDay> marked() {
        try (var marked = soldOnDays(query(where("dirty").exists(true)))) {
            return marked.toList();
        }
    }

    /** Inserts what is new; false if somebody else was first with any of them. */
    boolean insert(List<Sale> fresh) {
        if (fresh.isEmpty()) {
            return true;
        }
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Sale.class);
        bulk.insert(fresh.stream().map(Sale::stamped).toList());
        try {
            bulk.execute();
            return true;
        } catch (DuplicateKeyException alreadyThere) {
            return false;
        } catch (BulkOperationException failure) {
            if (failure.getErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                return false;
            }
            throw failure;
        }
    }

    /** Replaces each sale whose stamp is still the one it was read with; false if any had moved on. */
    boolean replace(List<Sale> changed) {
        if (changed.isEmpty()) {
            return true;
        }
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Sale.class);
        for (var sale : changed) {
            bulk.replaceOne(asRead(sale.id(), sale.stamp()), sale.stamped());
        }
        return bulk.execute().getMatchedCount() == changed.size();
    }

    /** Takes the mark from every sale that nobody wrote to since it was read. */
    void clean(List<SoldOnDay> settled) {
        for (int from = 0; from < settled.size(); from += BATCH) {
            var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Sale.class);
            for (var sale : settled.subList(from, Math.min(from + BATCH, settled.size()))) {
                bulk.updateOne(asRead(sale.id(), sale.stamp()), new Update().unset("dirty"));
            }
            bulk.execute();
        }
    }

    private static Query asRead(String id, long stamp) {
        return query(where("_id").is(id).and("stamp").is(stamp));
    }
}
