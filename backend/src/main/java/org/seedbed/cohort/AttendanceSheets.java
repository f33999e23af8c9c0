package org.seedbed.cohort;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.seedbed.shared.CohortId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** The attendance sheets as they are stored; their scope is that of their cohort. */
@Repository
class AttendanceSheets {
    private static final int TRIES = 5;

    private final MongoOperations mongo;

    AttendanceSheets(MongoOperations mongo) {
        this.mongo = mongo;
    }

    AttendanceSheet of(CohortId cohort, SessionId session) {
        return Optional.ofNullable(mongo.findById(session.value(), AttendanceSheet.class))
                .orElseGet(() -> AttendanceSheet.blank(cohort, session));
    }

    List<AttendanceSheet> of(CohortId cohort) {
        return mongo.find(query(where("cohort").is(cohort.value())), AttendanceSheet.class);
    }

    List<AttendanceSheet> ofAll(Collection<CohortId> cohorts) {
        return mongo.find(
                query(where("cohort").in(cohorts.stream().map(CohortId::value).toList())), AttendanceSheet.class);
    }

    /** Loads, changes and saves, again from the start if somebody else saved in between. */
    AttendanceSheet change(CohortId cohort, SessionId session, UnaryOperator<AttendanceSheet> verb) {
        for (int attempt = 1; ; attempt++) {
            var sheet = of(cohort, session);
            var changed = verb.apply(sheet);
            if (changed.equals(sheet)) {
                return sheet;
            }
            try {
                return mongo.save(changed);
            } catch (OptimisticLockingFailureException | DuplicateKeyException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            }
        }
    }
}
