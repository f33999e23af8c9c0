package org.seedbed.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ExtendWith(TestStore.class)
class AuditChainTests {
    private static final int WRITERS = 32;
    private static final int EACH = 8;

    private final MongoTemplate mongo;
    private final TestTokens tokens = new TestTokens();
    private final AuditChain chain;

    AuditChainTests(MongoTemplate mongo) {
        this.mongo = mongo;
        this.chain = new AuditChain(mongo, tokens);
    }

    @Test
    void givesParallelWritersOneSequenceWithoutForkOrGap() throws Exception {
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            var work = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        var own = new AuditChain(mongo, tokens);
                        for (var change : Changes.of("cohort" + writer, EACH)) {
                            own.append(List.of(change));
                        }
                        return null;
                    })
                    .toList();
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }

        var entries = entries();
        assertThat(entries)
                .extracting(entry -> entry.getLong("_id"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, WRITERS * EACH).boxed().toList());
        assertThat(Verification.check(entries, List.of()))
                .isEqualTo(chain.last().orElseThrow().head());
    }

    @Test
    void letsSeveralWritersLogTheSameChangesOnce() throws Exception {
        var changes = Changes.of("one", 50);
        var writers = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> work = () -> {
                new AuditChain(mongo, tokens).append(changes);
                return null;
            };
            for (var done : writers.invokeAll(List.of(work, work, work, work))) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }

        assertThat(Verification.check(entries(), List.of()).sequence()).isEqualTo(50);
        assertThat(entries()).extracting(entry -> entry.getString("key")).doesNotHaveDuplicates();
    }

    @Test
    void staysWholeWhenAReasonIsBlanked() {
        chain.append(Changes.of("one", 3));

        mongo.updateFirst(Query.query(Criteria.where("_id").is(2L)), new Update().unset("note"), "audit");

        assertThat(entries().get(1).toJson()).doesNotContain("reason 1").contains("reasonDigest");
        assertThat(Verification.check(entries(), List.of()).sequence()).isEqualTo(3);
    }

    @Test
    void keepsTheNotedHeadWhenTheEndIsCutOffAndWrittenAnew() {
        chain.append(Changes.of("one", 3));
        var head = chain.noteHead().orElseThrow();
        mongo.remove(Query.query(Criteria.where("_id").is(3L)), "audit");

        chain.append(Changes.of("two", 2));
        chain.noteHead();

        assertThat(Head.from(mongo.findById(Head.ID, Document.class, Head.COLLECTION)))
                .isEqualTo(head);
    }

    private List<Document> entries() {
        return mongo.find(new Query().with(Sort.by("_id")), Document.class, AuditEntry.COLLECTION);
    }
}
