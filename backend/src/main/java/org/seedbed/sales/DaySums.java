package org.seedbed.sales;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seedbed.shared.ShopId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The sums by day as they are stored, and by which state of each shop's shares they were split. */
@Repository
class DaySums {
    private final MongoOperations mongo;

    DaySums(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Without what only adding to them needs. */
    List<DayRollup> find(Query query) {
        query.fields().exclude("counted");
        return mongo.find(query, DayRollup.class);
    }

    Map<String, DayRollup> byIds(Collection<String> ids) {
        var found = new HashMap<String, DayRollup>();
        var all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += Sales.BATCH) {
            var batch = all.subList(from, Math.min(from + Sales.BATCH, all.size()));
            mongo.find(query(where("_id").in(batch)), DayRollup.class)
                    .forEach(rollup -> found.put(rollup.id(), rollup));
        }
        return found;
    }

    /** Writes each sum whose revision is still one less than the new one; false if any had moved on. */
    boolean write(List<DayRollup> fresh) {
        boolean all = true;
        for (int from = 0; from < fresh.size(); from += Sales.BATCH) {
            all &= writeBatch(fresh.subList(from, Math.min(from + Sales.BATCH, fresh.size())));
        }
        return all;
    }

    private boolean writeBatch(List<DayRollup> batch) {
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, DayRollup.class);
        long replaced = 0;
        for (var rollup : batch) {
            if (rollup.rev() == 1) {
                bulk.insert(rollup);
            } else {
                bulk.replaceOne(query(where("_id").is(rollup.id()).and("rev").is(rollup.rev() - 1)), rollup);
                replaced++;
            }
        }
        try {
            return bulk.execute().getMatchedCount() == replaced;
        } catch (DuplicateKeyException | BulkOperationException conflict) {
            return false;
        }
    }

    Map<ShopId, Integer> splitRevisions() {
        return mongo.findAll(Split.class).stream().collect(toMap(Split::shop, Split::membersRevision));
    }

    void rememberSplit(ShopId shop, int membersRevision) {
        mongo.save(new Split(shop, membersRevision));
    }

    /** The revision of a shop's shares by which all its sums are split. */
    @Document("salesSplits")
    record Split(@Id ShopId shop, int membersRevision) {}
}
