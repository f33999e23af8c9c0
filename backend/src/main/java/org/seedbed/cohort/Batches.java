package org.seedbed.cohort;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/** Updates of many enrolments at once, each found by its id, a thousand to a request. */
class Batches {
    private static final int SIZE = 1_000;

    private final MongoOperations mongo;

    Batches(MongoOperations mongo) {
        this.mongo = mongo;
    }

    static Criteria byId(EnrolmentId id) {
        return where("_id").is(id.value());
    }

    /** Runs what each item asks for, in order; the number of documents changed. */
    <T> int run(Collection<T> items, Function<T, List<Step>> steps) {
        var all = items.stream().flatMap(item -> steps.apply(item).stream()).toList();
        int changed = 0;
        for (int from = 0; from < all.size(); from += SIZE) {
            var bulk = mongo.bulkOps(BulkMode.ORDERED, Enrolment.class);
            all.subList(from, Math.min(from + SIZE, all.size())).forEach(step -> step.addTo(bulk));
            changed += bulk.execute().getModifiedCount();
        }
        return changed;
    }

    /** One update of one document. */
    record Step(Criteria criteria, Update update, boolean upsert) {
        static Step update(Criteria criteria, Update update) {
            return new Step(criteria, update, false);
        }

        static Step upsert(Criteria criteria, Update update) {
            return new Step(criteria, update, true);
        }

        private void addTo(BulkOperations bulk) {
            if (upsert) {
                bulk.upsert(query(criteria), update);
            } else {
                bulk.updateOne(query(criteria), update);
            }
        }
    }
}
