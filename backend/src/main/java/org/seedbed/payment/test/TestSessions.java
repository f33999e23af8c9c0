package org.seedbed.payment.test;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.seedbed.payment.test.TestSession.TestRefund;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The sessions of test payments as they are stored. */
@Repository
class TestSessions {
    private final MongoOperations mongo;

    TestSessions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Stores what was chosen, unless something was chosen before: that holds. */
    TestSession decide(TestSession chosen) {
        try {
            return mongo.insert(chosen);
        } catch (DuplicateKeyException decided) {
            return find(chosen.id()).orElseThrow(() -> decided);
        }
    }

    Optional<TestSession> find(String id) {
        return Optional.ofNullable(mongo.findById(id, TestSession.class));
    }

    /** Adds the refund unless another one was added since the session was read. */
    void add(TestSession read, TestRefund refund) {
        var unchanged =
                where("_id").is(read.id()).and("refunds").size(read.refunds().size());
        mongo.updateFirst(query(unchanged), new Update().push("refunds", refund), TestSession.class);
    }
}
