package org.seedbed.cohort;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.cohort.Refs.CohortRegion;
import org.seedbed.cohort.Refs.CourseRef;
import org.seedbed.cohort.Refs.PersonRef;
import org.seedbed.cohort.Refs.SessionRow;
import org.seedbed.course.Course;
import org.seedbed.course.CourseCatalogue;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.CourseId;
import org.springframework.stereotype.Component;

/** Shows cohorts, in a list and one by one. */
@Component
class CohortPages {
    private static final int CHANGES_SHOWN = 50;

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Gradebook gradebook;
    private final CourseCatalogue courses;
    private final People people;
    private final Clock clock;
    private final ZoneId zone;

    CohortPages(
            Cohorts cohorts,
            Enrolments enrolments,
            Gradebook gradebook,
            CourseCatalogue courses,
            People people,
            Clock clock,
            ZoneId zone) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.gradebook = gradebook;
        this.courses = courses;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    List<CohortRow> rows(List<Cohort> shown) {
        var about = courses(shown);
        var completed = enrolments.completed(shown.stream().map(Cohort::id).toList());
        return shown.stream().map(cohort -> row(cohort, about, completed)).toList();
    }

    CohortView view(Cohort cohort, Actor actor) {
        var named = new HashSet<AccountId>(cohort.instructors());
        cohort.changes().forEach(change -> named.add(change.who()));
        var known = people.byIds(named);
        var book = gradebook.book(cohort);
        return CohortView.of(
                row(cohort, courses(List.of(cohort)), enrolments.completed(List.of(cohort.id()))),
                cohort.instructors().stream()
                        .map(instructor -> PersonRef.of(instructor, known))
                        .toList(),
                cohort.rule(),
                cohort.timetable().sessions().stream()
                        .map(session -> SessionRow.of(
                                session, book.recorded(session), cohort.seats().size()))
                        .toList(),
                cohort.note(),
                cohorts.findEditable(cohort.id(), actor).isPresent(),
                cohort.changes().stream()
                        .sorted(Comparator.comparing(Change::when).reversed())
                        .limit(CHANGES_SHOWN)
                        .map(change -> new CohortChange(
                                PersonRef.of(change.who(), known), change.what(), change.when(), change.why()))
                        .toList());
    }

    Map<CourseId, Course> courses(Collection<Cohort> shown) {
        return courses.byIds(shown.stream().map(Cohort::course).distinct().toList()).stream()
                .collect(toMap(Course::id, course -> course));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private CohortRow row(Cohort cohort, Map<CourseId, Course> about, Map<CohortId, Integer> completed) {
        return new CohortRow(
                cohort.id(),
                cohort.name(),
                CourseRef.of(cohort.course(), about),
                CohortRegion.of(cohort.region()),
                cohort.firstDay(),
                cohort.lastDay(),
                cohort.status(),
                Phase.of(cohort, today()).code(),
                cohort.capacity(),
                cohort.seats().size(),
                cohort.waiting().size(),
                completed.getOrDefault(cohort.id(), 0),
                cohort.isPublished());
    }

    record CohortRow(
            CohortId id,
            String name,
            CourseRef course,
            CohortRegion region,
            LocalDate firstDay,
            LocalDate lastDay,
            CohortStatus status,
            String phase,
            int capacity,
            int enrolled,
            int waiting,
            int completed,
            boolean published) {}

    record CohortChange(
            PersonRef who,
            String what,
            Instant when,
            @Nullable String why) {}

    record CohortView(
            CohortId id,
            String name,
            CourseRef course,
            CohortRegion region,
            LocalDate firstDay,
            LocalDate lastDay,
            CohortStatus status,
            String phase,
            int capacity,
            int enrolled,
            int waiting,
            int completed,
            boolean published,
            List<PersonRef> instructors,
            CompletionRule rule,
            List<SessionRow> sessions,
            @Nullable String note,
            boolean mayEdit,
            List<CohortChange> changes) {
        static CohortView of(
                CohortRow row,
                List<PersonRef> instructors,
                CompletionRule rule,
                List<SessionRow> sessions,
                @Nullable String note,
                boolean mayEdit,
                List<CohortChange> changes) {
            return new CohortView(
                    row.id,
                    row.name,
                    row.course,
                    row.region,
                    row.firstDay,
                    row.lastDay,
                    row.status,
                    row.phase,
                    row.capacity,
                    row.enrolled,
                    row.waiting,
                    row.completed,
                    row.published,
                    instructors,
                    rule,
                    sessions,
                    note,
                    mayEdit,
                    changes);
        }
    }
}
