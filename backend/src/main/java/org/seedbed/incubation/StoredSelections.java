package org.seedbed.incubation;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.seedbed.incubation.Selection.Choice;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The selections as they are stored; their scope is that of their cohort. */
@Repository
class StoredSelections {
    private static final int BATCH = 1_000;

    private final MongoOperations mongo;

    StoredSelections(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(Selection.class)
                .createIndex(new Index().on("cohort", Sort.Direction.ASC).named("cohort"));
    }

    List<Selection> of(Collection<CohortId> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : mongo.find(
                        query(where("cohort")
                                .in(cohorts.stream().map(CohortId::value).toList())),
                        Selection.class);
    }

    Map<AccountId, Selection> of(CohortId cohort) {
        return of(List.of(cohort)).stream().collect(toMap(Selection::account, selection -> selection));
    }

    /** Selects these people, or corrects since when and why; also those whose selection had ended. */
    void select(CohortId cohort, List<Choice> choices, Change change) {
        for (int from = 0; from < choices.size(); from += BATCH) {
            var bulk = mongo.bulkOps(BulkMode.UNORDERED, Selection.class);
            for (Choice choice : choices.subList(from, Math.min(from + BATCH, choices.size()))) {
                bulk.upsert(
                        query(where("_id")
                                .is(SelectionId.of(cohort, choice.account()).value())),
                        new Update()
                                .setOnInsert("cohort", cohort.value())
                                .setOnInsert("account", choice.account().value())
                                .set("on", choice.on())
                                .set("reason", choice.reason())
                                .set("by", change.who().value())
                                .unset("endedOn")
                                .push("changes", change));
            }
            bulk.execute();
        }
    }

    /** False if there is no selection of this person that still holds. */
    boolean end(CohortId cohort, AccountId account, LocalDate on, Change change) {
        var current = where("_id")
                .is(SelectionId.of(cohort, account).value())
                .and("endedOn")
                .exists(false);
        return mongo.updateFirst(
                                query(current),
                                new Update().set("endedOn", on).push("changes", change),
                                Selection.class)
                        .getModifiedCount()
                > 0;
    }
}
