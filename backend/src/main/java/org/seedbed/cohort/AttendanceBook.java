package org.seedbed.cohort;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;

/** All attendance sheets of a cohort beside its timetable. */
record AttendanceBook(Timetable timetable, Map<SessionId, AttendanceSheet> sheets) {
    static AttendanceBook of(Cohort cohort, Collection<AttendanceSheet> sheets) {
        return new AttendanceBook(
                cohort.timetable(), sheets.stream().collect(toMap(AttendanceSheet::session, sheet -> sheet)));
    }

    Tally tally(AccountId account, LocalDateTime now) {
        int attended = 0;
        int counted = 0;
        int unrecorded = 0;
        int upcoming = 0;
        for (var session : timetable.sessions()) {
            var status = status(session, account);
            if (session.cancelled()) {
                continue;
            }
            attended += status.isAttended() ? 1 : 0;
            counted += status.isCounted() ? 1 : 0;
            unrecorded += !status.isRecorded() && session.hasEnded(now) ? 1 : 0;
            upcoming += !status.isRecorded() && !session.hasEnded(now) ? 1 : 0;
        }
        return new Tally(attended, counted, unrecorded, upcoming);
    }

    /** Whether somebody ever came; null if nothing was ever recorded in this cohort. */
    @Nullable
    Boolean attended(AccountId account) {
        if (sheets.values().stream().noneMatch(sheet -> sheet.recorded() > 0)) {
            return null;
        }
        return timetable.sessions().stream()
                .anyMatch(session ->
                        !session.cancelled() && status(session, account).isAttended());
    }

    int recorded(Session session) {
        return find(session).map(AttendanceSheet::recorded).orElse(0);
    }

    private AttendanceStatus status(Session session, AccountId account) {
        return find(session).map(sheet -> sheet.status(account)).orElse(AttendanceStatus.NOT_RECORDED);
    }

    private Optional<AttendanceSheet> find(Session session) {
        return Optional.ofNullable(sheets.get(session.id()));
    }
}
