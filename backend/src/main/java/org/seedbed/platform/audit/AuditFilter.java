package org.seedbed.platform.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What the list of changes is narrowed to.
 *
 * @param who the account that changed something
 * @param kind the collection of the changed document
 * @param object the id of the changed document
 * @param from the first day, in the programme's zone
 * @param to the last day
 */
record AuditFilter(
        @Nullable String who,
        @Nullable String what,
        @Nullable String kind,
        @Nullable String object,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    List<Criteria> criteria(ZoneId zone) {
        var criteria = new ArrayList<Criteria>();
        equal(criteria, "who", who);
        equal(criteria, "what", what);
        equal(criteria, "kind", kind);
        equal(criteria, "object", object);
        if (from != null) {
            criteria.add(where("when").gte(from.atStartOfDay(zone).toInstant()));
        }
        if (to != null) {
            criteria.add(where("when").lt(to.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        return criteria;
    }

    private static void equal(List<Criteria> criteria, String field, @Nullable String wanted) {
        if (wanted != null && !wanted.isBlank()) {
            criteria.add(where(field).is(wanted));
        }
    }
}
