package org.seedbed.platform.storage;

import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Whether the store answers; asks only what both stores understand. */
@Component
class StoreHealth extends AbstractHealthIndicator {
    private final MongoOperations mongo;

    StoreHealth(MongoOperations mongo) {
        super("The store does not answer");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        mongo.executeCommand(new Document("ping", 1));
        builder.up();
    }
}
