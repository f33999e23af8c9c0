package org.seedbed.shop.stock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.seedbed.platform.storage.Inserts;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** The movements as they are stored, each once. */
@Repository
class Movements {

    private final MongoOperations mongo;

    Movements(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(Movement.class)
                .createIndex(new Index()
                        .on("shop", Sort.Direction.ASC)
                        .on("sku", Sort.Direction.ASC)
                        .on("at", Sort.Direction.ASC)
                        .named("shopSkuAt"));
    }

    void note(Collection<Taken> taken, Instant at) {
        insert(taken.stream().map(one -> Movement.of(one, at)).toList());
    }

    void noteCounts(StockItem item) {
        insert(item.counts().stream().map(count -> Movement.of(item, count)).toList());
    }

    /** Inserts what is not there yet. */
    private void insert(List<Movement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        Inserts.areAllNew(mongo.bulkOps(BulkMode.UNORDERED, Movement.class).insert(movements));
    }
}
