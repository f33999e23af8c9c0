package org.seedbed.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.course.Course;
import org.seedbed.course.CourseCatalogue;
import org.seedbed.shared.AccountId;
import org.springframework.stereotype.Component;

/** Shows who takes part in a cohort and how each of them stands. */
@Component
class RosterPages {
    private final Gradebook gradebook;
    private final CourseCatalogue courses;
    private final People people;

    RosterPages(Gradebook gradebook, CourseCatalogue courses, People people) {
        this.gradebook = gradebook;
        this.courses = courses;
        this.people = people;
    }

    RosterView view(Cohort cohort) {
        return new RosterView(rows(cohort), waiting(cohort));
    }

    /** Who takes part first, then who left; each group by external id. */
    List<RosterRow> rows(Cohort cohort) {
        var standings = gradebook.of(cohort);
        var known = people.byIds(standings.stream()
                .map(standing -> standing.enrolment().account())
                .toList());
        var course = courses.require(cohort.course());
        return standings.stream()
                .map(standing -> row(standing, known, course))
                .sorted(Comparator.comparing(RosterRow::state)
                        .thenComparing(row -> row.externalId() == null ? "~" : row.externalId())
                        .thenComparing(RosterRow::name))
                .toList();
    }

    private static RosterRow row(Standing standing, Map<AccountId, Person> known, Course course) {
        var enrolment = standing.enrolment();
        var person = known.get(enrolment.account());
        var completion = enrolment.completion();
        var certificate = enrolment.certificate();
        var lessons = course.lessons();
        return new RosterRow(
                enrolment.account(),
                Refs.name(enrolment.account(), known),
                person == null ? null : person.maskedPhone(),
                person == null ? null : person.externalId(),
                enrolment.group(),
                enrolment.state(),
                enrolment.since(),
                standing.tally().basisPoints(),
                standing.tally().attended(),
                standing.tally().counted(),
                enrolment.score(),
                (int) lessons.stream()
                        .filter(lesson -> enrolment.hasRead(lesson.id()))
                        .count(),
                lessons.size(),
                standing.verdict().name().toLowerCase(Locale.ROOT),
                completion == null ? null : completion.on(),
                certificate == null ? null : certificate.printed());
    }

    private List<WaitingRow> waiting(Cohort cohort) {
        var known = people.byIds(cohort.waiting().stream().map(Seat::account).toList());
        return cohort.waiting().stream()
                .map(seat -> {
                    var person = known.get(seat.account());
                    return new WaitingRow(
                            seat.account(),
                            Refs.name(seat.account(), known),
                            person == null ? null : person.maskedPhone(),
                            person == null ? null : person.externalId(),
                            seat.since());
                })
                .toList();
    }

    record RosterView(List<RosterRow> items, List<WaitingRow> waiting) {}

    record RosterRow(
            AccountId account,
            String name,
            @Nullable String phone,
            @Nullable String externalId,
            @Nullable String group,
            EnrolmentState state,
            Instant since,
            @Nullable Integer attendanceBasisPoints,
            int attended,
            int held,
            @Nullable Integer score,
            int lessonsRead,
            int lessons,
            String verdict,
            @Nullable LocalDate completedOn,
            @Nullable String certificate) {}

    record WaitingRow(
            AccountId account,
            String name,
            @Nullable String phone,
            @Nullable String externalId,
            Instant since) {}
}
