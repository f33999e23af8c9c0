package org.seedbed.shop.shipping;

import java.util.Optional;
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

    private final MongoOperations mongo;

    ShippingPlans(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<ShippingPlan> find(ShopId shop) {
        return Optional.ofNullable(mongo.findById(shop.value(), ShippingPlan.class));
    }

    /** Changes the shop's plan, or an empty one that becomes it; again from the start if somebody else saved in between. */
    ShippingPlan change(ShopId shop, UnaryOperator<ShippingPlan> verb) {
        for (int attempt = 1; ; attempt++) {
            try {
                return mongo.save(verb.apply(find(shop).orElseGet(() -> ShippingPlan.none(shop))));
            } catch (OptimisticLockingFailureException | DuplicateKeyException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            }
        }
    }
}
