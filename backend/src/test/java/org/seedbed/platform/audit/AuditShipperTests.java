package org.seedbed.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.spy;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

@ExtendWith(TestStore.class)
class AuditShipperTests {
    private final MongoTemplate mongo;
    private final TestClock clock = new TestClock("2026-03-06T04:00:00Z");
    private final AuditChain chain;
    private final AuditShipper shipper;

    AuditShipperTests(MongoTemplate mongo) {
        this.mongo = mongo;
        this.chain = new AuditChain(mongo, new TestTokens());
        this.shipper = new AuditShipper(mongo, chain, clock);
    }

    @Test
    void shipsEveryChangeOnceAndLeavesItInItsDocument() {
        save("shops", "tea", 3, "closed for harvest");
        save("accounts", "li", 1, null);

        shipper.catchUp();
        shipper.catchUp();

        assertThat(entries())
                .extracting(entry -> entry.getString("key"))
                .containsExactlyInAnyOrder("shops|tea|0", "shops|tea|1", "shops|tea|2", "accounts|li|0");
        assertThat(mongo.findById("tea", Document.class, "shops").getList("changes", Document.class))
                .hasSize(3)
                .allMatch(change -> !change.containsKey("due"))
                .allMatch(change -> change.getString("why").equals("closed for harvest"));
    }

    @Test
    void losesAndDoublesNothingWhenItDiesBetweenLogAndMark() {
        save("cohorts", "one", 300, "again");
        var dying = spy(chain);
        willAnswer(call -> {
                    call.callRealMethod();
                    throw new IllegalStateException("killed");
                })
                .given(dying)
                .append(anyList());

        assertThatThrownBy(new AuditShipper(mongo, dying, clock)::catchUp).hasMessage("killed");
        assertThat(entries()).hasSize(300);
        shipper.catchUp();

        assertThat(Verification.check(entries(), List.of()).sequence()).isEqualTo(300);
        assertThat(mongo.findById("one", Document.class, "cohorts").toJson()).doesNotContain("due");
    }

    @Test
    void logsAChangeOnceThoughAnEditPutsTheMarkBack() {
        save("courses", "tea", 1, null);
        var loadedBefore = mongo.findById("tea", Document.class, "courses");
        shipper.catchUp();
        mongo.save(loadedBefore, "courses");

        shipper.catchUp();

        assertThat(entries()).hasSize(1);
    }

    @Test
    void findsNothingToDoWithoutReadingDocuments() {
        for (int i = 0; i < 50; i++) {
            save("selections", "one:" + i, 2, null);
        }
        shipper.catchUp();

        var plan = mongo.executeCommand("{explain: {find: 'selections', filter: {'changes.due': true}, limit: 200},"
                + " verbosity: 'executionStats'}");

        assertThat(plan.toJson()).contains("changesDue").doesNotContain("COLLSCAN");
        assertThat(plan.get("executionStats", Document.class)
                        .get("totalDocsExamined", Number.class)
                        .intValue())
                .isZero();
    }

    @Test
    void knowsEveryKindOfDocumentThatHasChanges() throws Exception {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(
                new AnnotationTypeFilter(org.springframework.data.mongodb.core.mapping.Document.class));
        var audited = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("org.seedbed")) {
            var type = ClassUtils.forName(found.getBeanClassName(), null);
            var field = ReflectionUtils.findField(type, "changes");
            if (field != null && ResolvableType.forField(field).getGeneric(0).resolve() == Change.class) {
                audited.add(type.getAnnotation(org.springframework.data.mongodb.core.mapping.Document.class)
                        .value());
            }
        }

        assertThat(audited).containsExactlyElementsOf(AuditShipper.KINDS);
    }

    private void save(String kind, String id, int changes, String why) {
        var all = IntStream.range(0, changes)
                .mapToObj(place -> Change.of(As.actor(new AccountId("li").value()), "changed", clock.instant(), why))
                .toArray();
        mongo.save(new Document("_id", id).append("changes", written(all)), kind);
    }

    private List<Object> written(Object... changes) {
        return Arrays.stream(changes)
                .map(change -> mongo.getConverter().convertToMongoType(change))
                .toList();
    }

    private List<Document> entries() {
        return mongo.find(new Query().with(Sort.by("_id")), Document.class, AuditEntry.COLLECTION);
    }
}
