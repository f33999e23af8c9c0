package org.seedbed.cohort;

import static java.util.Comparator.comparing;
import static org.seedbed.shared.Refused.refuseIf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seedbed.shared.NotFound;

/** The sessions of a cohort in the order they take place: within its days, no two at once. */
record Timetable(LocalDate firstDay, LocalDate lastDay, List<Session> sessions) {
    static final int MOST_SESSIONS = 200;

    Timetable {
        sessions = sessions.stream()
                .sorted(comparing(Session::date).thenComparing(Session::start))
                .toList();
    }

    Timetable with(Session session) {
        refuseIf(sessions.size() >= MOST_SESSIONS, "too-many-sessions", MOST_SESSIONS);
        requireFits(session);
        var all = new ArrayList<>(sessions);
        all.add(session);
        return new Timetable(firstDay, lastDay, all);
    }

    Timetable rescheduled(SessionId id, NewSession planned) {
        refuseIf(require(id).cancelled(), "session-cancelled");
        var changed = Session.of(id, planned);
        requireFits(changed);
        return replaced(changed);
    }

    Timetable cancelled(SessionId id) {
        refuseIf(require(id).cancelled(), "session-cancelled");
        return replaced(require(id).cancel());
    }

    Timetable between(LocalDate first, LocalDate last) {
        refuseIf(last.isBefore(first), "cohort-ends-before-start");
        refuseIf(sessions.stream().anyMatch(session -> isOutside(session, first, last)), "sessions-outside-dates");
        return new Timetable(first, last, sessions);
    }

    /** The session under way or the next one to come. */
    Optional<Session> next(LocalDateTime now) {
        return sessions.stream()
                .filter(session -> !session.cancelled() && !session.hasEnded(now))
                .findFirst();
    }

    Session require(SessionId id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    Optional<Session> find(SessionId id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    private void requireFits(Session session) {
        refuseIf(isOutside(session, firstDay, lastDay), "session-outside-cohort", firstDay, lastDay);
        refuseIf(
                sessions.stream().anyMatch(other -> !other.id().equals(session.id()) && other.overlaps(session)),
                "session-overlaps");
    }

    private static boolean isOutside(Session session, LocalDate first, LocalDate last) {
        return session.date().isBefore(first) || session.date().isAfter(last);
    }

    private Timetable replaced(Session changed) {
        var all = sessions.stream()
                .map(session -> session.id().equals(changed.id()) ? changed : session)
                .toList();
        return new Timetable(firstDay, lastDay, all);
    }
}
