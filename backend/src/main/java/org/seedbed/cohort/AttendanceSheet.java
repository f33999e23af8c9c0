package org.seedbed.cohort;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** Who took part in one session. Its edition rises with every save, so that two people marking at once do not undo each other. */
@Document("attendance")
record AttendanceSheet(
        @Id SessionId session,
        CohortId cohort,
        long edition,
        Map<String, Mark> marks,
        @Version @Nullable Long version) {

    static AttendanceSheet blank(CohortId cohort, SessionId session) {
        return new AttendanceSheet(session, cohort, 0, Map.of(), null);
    }

    AttendanceStatus status(AccountId account) {
        var mark = marks.get(account.value());
        return mark == null ? AttendanceStatus.NOT_RECORDED : mark.status();
    }

    /**
     * Enters marks made by somebody who saw the given edition. Marks of people nobody else has touched since are merged; where
     * somebody else has entered something different since, the whole save is refused.
     */
    AttendanceSheet record(List<NewMark> entered, long seen, AccountId by, Instant at) {
        var all = new TreeMap<>(marks);
        for (var mark : entered) {
            var current = marks.get(mark.account().value());
            if (current == null ? mark.status().isRecorded() : !current.says(mark)) {
                refuseIf(current != null && current.edition() > seen, "sheet-changed");
                all.put(
                        mark.account().value(),
                        current == null
                                ? Mark.first(mark, by, at, edition + 1)
                                : current.revised(mark, by, at, edition + 1));
            }
        }
        return all.equals(marks) ? this : new AttendanceSheet(session, cohort, edition + 1, all, version);
    }

    int recorded() {
        return (int) marks.values().stream()
                .filter(mark -> mark.status().isRecorded())
                .count();
    }
}
