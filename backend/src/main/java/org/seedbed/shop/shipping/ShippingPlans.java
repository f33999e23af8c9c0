package org.seedbed.shop.shipping;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.seedbed.shared.ShopId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** The shipping plans as they are stored, one a shop. */
@Repository
class ShippingPlans {
    private static final int TRIES = 3;
    private static final int MOST_KNOWN = 2_000;

    private final MongoOperations mongo;
    /** A buyer's every step needs the plan: it is read once a second at most, and after each change here. */
    private final Cache<ShopId, ShippingPlan> visited = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    ShippingPlans(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** As it was a second ago at most, if another process changed it; one that reaches nobody if none was made yet. */
    ShippingPlan visited(ShopId shop) {
        return visited.get(shop, this::find);
    }

    private ShippingPlan find(ShopId shop) {
        var found = mongo.findById(shop.value(), ShippingPlan.class);
        return found == null ? ShippingPlan.none(shop) : found;
    }

    /** Changes the shop's plan, or an empty one that becomes it; again from the start if somebody else saved in between. */
    ShippingPlan change(ShopId shop, UnaryOperator<ShippingPlan> verb) {
        for (int attempt = 1; ; attempt++) {
            try {
                return mongo.save(verb.apply(find(shop)));
            } catch (OptimisticLockingFailureException | DuplicateKeyException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            } finally {
                visited.invalidate(shop);
            }
        }
    }
}
