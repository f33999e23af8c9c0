package org.seedbed.payment.test;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import org.seedbed.payment.test.TestSession.Choice;
import org.seedbed.payment.test.TestSession.TestRefund;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The sessions of test payments as they are stored. */
@Repository
class TestSessions {
    private final MongoOperations mongo;

    TestSessions(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(TestSession.class)
                .createIndex(
                        new Index().on("key", Sort.Direction.ASC).named("key").unique());
    }

    /** The session of this key: the new one, or one that was there before. */
    TestSession keep(TestSession wanted) {
        try {
            return mongo.insert(wanted);
        } catch (DuplicateKeyException known) {
            return Optional.ofNullable(mongo.findOne(query(where("key").is(wanted.key())), TestSession.class))
                    .orElseThrow(() -> known);
        }
    }

    Optional<TestSession> find(String id) {
        return Optional.ofNullable(mongo.findById(id, TestSession.class));
    }

    /** What was chosen first holds, and nothing can be chosen after the end; the shop may end a session at any time. */
    void choose(String id, Choice choice, Instant now) {
        var open = where("_id").is(id).and("choice").is(null);
        mongo.updateFirst(
                query(choice == Choice.END ? open : open.and("expiresAt").gt(now)),
                new Update().set("choice", choice).set("decidedAt", now),
                TestSession.class);
    }

    /** Adds the refund unless another one was added since the session was read. */
    void add(TestSession read, TestRefund refund) {
        var unchanged =
                where("_id").is(read.id()).and("refunds").size(read.refunds().size());
        mongo.updateFirst(query(unchanged), new Update().push("refunds", refund), TestSession.class);
    }
}
