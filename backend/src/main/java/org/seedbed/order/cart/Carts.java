package org.seedbed.order.cart;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** The carts as they are stored; one that nobody touches is gone after two weeks. */
@Repository
class Carts {
    private static final int TRIES = 10;

    private final MongoOperations mongo;

    Carts(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(Cart.class)
                .createIndex(new Index()
                        .on("expiresAt", Sort.Direction.ASC)
                        .named("expiresAt")
                        .expire(Duration.ZERO));
    }

    Optional<Cart> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Cart.class));
    }

    Cart insert(Cart first) {
        return mongo.insert(first);
    }

    /** Changes the cart, or makes it from the empty one, again from the start if it changed in between. */
    Cart change(Cart empty, UnaryOperator<Cart> verb) {
        for (int attempt = 1; ; attempt++) {
            try {
                var changed = verb.apply(find(empty.id()).orElse(empty));
                return changed.version() == null ? mongo.insert(changed) : mongo.save(changed);
            } catch (OptimisticLockingFailureException | DuplicateKeyException somebodyElseSaved) {
                if (attempt == TRIES) {
                    throw somebodyElseSaved;
                }
            }
        }
    }

    /** Takes the cart away as it was, unless it has changed: each change moves its end. */
    void remove(String id, Instant expiresAt) {
        mongo.remove(query(where("_id").is(id).and("expiresAt").is(expiresAt)), Cart.class);
    }
}
