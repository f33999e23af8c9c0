package org.seedbed.payment.stripe;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.seedbed.payment.stripe.StripeEvent.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The events of Stripe as they are stored, each once. */
@Repository
class StripeEvents {
    private final MongoOperations mongo;

    StripeEvents(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(StripeEvent.class);
        indexes.createIndex(new Index().on("nextAt", ASC).named("nextAt"));
        indexes.createIndex(new Index().on("state", ASC).on("receivedAt", ASC).named("stateReceived"));
        indexes.createIndex(new Index().on("receivedAt", ASC).named("receivedAt"));
    }

    /** Stores what was not known before; false if it was. */
    boolean keep(StripeEvent event) {
        try {
            mongo.insert(event);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    List<StripeEvent> due(Instant now, int limit) {
        return mongo.find(
                query(where("nextAt").lte(now)).with(Sort.by("nextAt")).limit(limit), StripeEvent.class);
    }

    /** Applied: what it said is in the orders now, so only that it came is kept. */
    void done(StripeEvent event, String outcome) {
        finish(event, State.DONE, outcome);
    }

    void stuck(StripeEvent event, String outcome) {
        finish(event, State.STUCK, outcome);
    }

    private void finish(StripeEvent event, State state, String outcome) {
        var update = new Update().set("state", state).set("outcome", outcome).unset("nextAt");
        if (state == State.DONE) {
            update.unset("body");
        }
        change(event, update);
    }

    void later(StripeEvent event, Instant next, String outcome) {
        change(event, new Update().inc("tries", 1).set("nextAt", next).set("outcome", outcome));
    }

    private void change(StripeEvent event, Update update) {
        mongo.updateFirst(query(where("_id").is(event.id()).and("state").is(State.WAITING)), update, StripeEvent.class);
    }

    Optional<StripeEvent> last() {
        var newest = query(where("receivedAt").gt(Instant.EPOCH))
                .with(Sort.by(Sort.Direction.DESC, "receivedAt"))
                .limit(1);
        return mongo.find(newest, StripeEvent.class).stream().findFirst();
    }

    long count(State state) {
        return mongo.count(query(where("state").is(state)), StripeEvent.class);
    }

    List<StripeEvent> in(State state, int limit) {
        return mongo.find(query(where("state").is(state)).limit(limit), StripeEvent.class);
    }

    /** Stripe repeats events for three days; those applied long before need not be known. */
    void forget(Instant before) {
        mongo.remove(query(where("state").is(State.DONE).and("receivedAt").lt(before)), StripeEvent.class);
    }
}
