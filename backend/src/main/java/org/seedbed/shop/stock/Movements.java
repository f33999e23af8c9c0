package org.seedbed.shop.stock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** The movements as they are stored, each once. */
@Repository
class Movements {
    private static final int DUPLICATE_KEY = 11_000;

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
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Movement.class);
        bulk.insert(movements);
        try {
            bulk.execute();
        } catch (DuplicateKeyException known) {
            // noted before
        } catch (BulkOperationException failure) {
            if (failure.getErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw failure;
            }
        }
    }
}
