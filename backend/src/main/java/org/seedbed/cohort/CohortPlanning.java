package org.seedbed.cohort;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.course.CourseCatalogue;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.stereotype.Service;

/** Sets cohorts up: their days and seats, their timetable, how far they have come. */
@Service
public class CohortPlanning {
    private final Cohorts cohorts;
    private final Seats seats;
    private final EnrolmentFollower follower;
    private final CourseCatalogue courses;
    private final People people;
    private final Tokens tokens;
    private final Clock clock;
    private final ZoneId zone;

    CohortPlanning(
            Cohorts cohorts,
            Seats seats,
            EnrolmentFollower follower,
            CourseCatalogue courses,
            People people,
            Tokens tokens,
            Clock clock,
            ZoneId zone) {
        this.cohorts = cohorts;
        this.seats = seats;
        this.follower = follower;
        this.courses = courses;
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
    }

    public Cohort plan(NewCohort plan, Actor by) {
        requireOwnRegion(plan, by);
        requireKnown(plan);
        return cohorts.insert(Cohort.plan(new CohortId(tokens.id()), plan, Change.of(by, "planned", now())));
    }

    Cohort replan(CohortId id, NewCohort plan, Actor by) {
        var current = cohorts.requireEditable(id, by);
        if (!current.region().equals(plan.region()) || !current.instructors().equals(plan.instructors())) {
            requireOwnRegion(plan, by);
        }
        requireKnown(plan);
        cohorts.change(id, by, cohort -> cohort.replan(plan, Change.of(by, "replanned", now())));
        seats.promote(id, now());
        follower.follow(id);
        return cohorts.require(id);
    }

    public Cohort setStatus(CohortId id, CohortStatus status, @Nullable String why, Actor by) {
        var today = LocalDate.now(clock.withZone(zone));
        var change = Change.of(by, "status-" + status.name().toLowerCase(Locale.ROOT), now(), why);
        return cohorts.change(id, by, cohort -> cohort.reach(status, today, change));
    }

    public SessionId addSession(CohortId id, NewSession planned, Actor by) {
        return addSessions(id, List.of(planned), by).get(0);
    }

    /** Adds sessions in one write. */
    public List<SessionId> addSessions(CohortId id, List<NewSession> planned, Actor by) {
        var sessions = planned.stream()
                .map(one -> Session.of(new SessionId(tokens.id()), one))
                .toList();
        cohorts.change(id, by, cohort -> cohort.meet(sessions, Change.of(by, "session-added", now())));
        return sessions.stream().map(Session::id).toList();
    }

    void reschedule(CohortId id, SessionId session, NewSession planned, Actor by) {
        var change = Change.of(by, "session-rescheduled", now());
        cohorts.change(id, by, cohort -> cohort.reschedule(session, planned, change));
    }

    void cancelSession(CohortId id, SessionId session, String why, Actor by) {
        var change = Change.of(by, "session-cancelled", now(), why);
        cohorts.change(id, by, cohort -> cohort.cancel(session, change));
    }

    private static void requireOwnRegion(NewCohort plan, Actor by) {
        if (!by.isAdministrator() && !by.coordinates(plan.region())) {
            throw Invalid.field("region", "region-not-yours");
        }
    }

    private void requireKnown(NewCohort plan) {
        if (courses.byIds(List.of(plan.course())).isEmpty()) {
            throw Invalid.field("course", "course-unknown");
        }
        var known = people.byIds(plan.instructors());
        for (var instructor : plan.instructors()) {
            var person = known.get(instructor);
            if (person == null || !person.roles().contains(Role.INSTRUCTOR)) {
                throw Invalid.field("instructors", "not-an-instructor", person == null ? "" : person.name());
            }
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
