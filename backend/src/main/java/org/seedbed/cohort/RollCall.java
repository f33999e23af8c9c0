package org.seedbed.cohort;

import static java.util.stream.Collectors.toSet;
import static org.seedbed.shared.Refused.refuseIf;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Invalid;
import org.springframework.stereotype.Service;

/** Keeps the attendance sheets: who was there, entered in one write, corrected with a trace. */
@Service
class RollCall {
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final AttendanceSheets sheets;
    private final Clock clock;
    private final ZoneId zone;

    RollCall(Cohorts cohorts, Enrolments enrolments, AttendanceSheets sheets, Clock clock, ZoneId zone) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.sheets = sheets;
        this.clock = clock;
        this.zone = zone;
    }

    AttendanceSheet sheet(CohortId id, SessionId session, Actor actor) {
        cohorts.require(id, actor).timetable().require(session);
        return sheets.of(id, session);
    }

    /** Enters marks seen against the given edition of the sheet. */
    AttendanceSheet record(CohortId id, SessionId session, long seen, List<NewMark> marks, Actor by) {
        var cohort = cohorts.requireEditable(id, by);
        requireMarkable(cohort, cohort.timetable().require(session), marks);
        var enrolled = enrolments.of(id).stream().map(Enrolment::account).collect(toSet());
        if (marks.stream().anyMatch(mark -> !enrolled.contains(mark.account()))) {
            throw Invalid.field("marks", "mark-not-enrolled");
        }
        return sheets.change(id, session, sheet -> sheet.record(marks, seen, by.account(), clock.instant()));
    }

    private void requireMarkable(Cohort cohort, Session session, List<NewMark> marks) {
        cohort.requireOpen();
        refuseIf(session.cancelled(), "session-cancelled");
        var today = LocalDateTime.now(clock.withZone(zone)).toLocalDate();
        refuseIf(session.date().isAfter(today), "session-not-begun", session.date());
        for (var mark : marks) {
            var minutes = mark.minutes();
            if (minutes != null && (!mark.status().hasMinutes() || minutes < 0 || minutes > session.minutes())) {
                throw Invalid.field("marks", "mark-minutes", session.minutes());
            }
        }
    }
}
