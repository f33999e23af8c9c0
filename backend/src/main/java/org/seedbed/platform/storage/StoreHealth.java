package org.seedbed.platform.storage;

import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Whether the store answers, and takes writes; asks only what both stores understand. */
@Component
class StoreHealth extends AbstractHealthIndicator {
    private final MongoOperations mongo;

    StoreHealth(MongoOperations mongo) {
        super("The store does not answer");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var hello = mongo.executeCommand(new Document("hello", 1));
        if (hello.getBoolean("readOnly", false)) {
            builder.status(new Status(Status.OUT_OF_SERVICE.getCode(), "Read-only: " + whyReadOnly()));
        } else {
            builder.up();
        }
    }

    private String whyReadOnly() {
        var problem = mongo.executeCommand(new Document("serverStatus", 1)).getString("writeProblem");
        return problem == null ? "the store takes no writes" : problem;
    }
}
