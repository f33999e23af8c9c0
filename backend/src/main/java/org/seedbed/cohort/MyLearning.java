package org.seedbed.cohort;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.Refs.CourseRef;
import org.seedbed.cohort.Refs.SessionRow;
import org.seedbed.course.Course;
import org.seedbed.course.CourseCatalogue;
import org.seedbed.course.LessonId;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.CourseId;
import org.springframework.stereotype.Component;

/** A trainee's own page: next session, attendance so far, lessons, and what is still missing. */
@Component
class MyLearning {
    private static final Set<CohortStatus> NOT_SHOWN = EnumSet.of(CohortStatus.DRAFT, CohortStatus.CANCELLED);

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Gradebook gradebook;
    private final CourseCatalogue courses;
    private final Sentences sentences;
    private final Clock clock;
    private final ZoneId zone;

    MyLearning(
            Cohorts cohorts,
            Enrolments enrolments,
            Gradebook gradebook,
            CourseCatalogue courses,
            Sentences sentences,
            Clock clock,
            ZoneId zone) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.gradebook = gradebook;
        this.courses = courses;
        this.sentences = sentences;
        this.clock = clock;
        this.zone = zone;
    }

    /** Running cohorts first, then those to come, then those that ended, the newest first. */
    LearningView of(Actor trainee) {
        var mine = enrolments.of(trainee.account()).stream()
                .filter(enrolment -> enrolment.isActive() || enrolment.completion() != null)
                .collect(toMap(Enrolment::cohort, enrolment -> enrolment));
        var now = LocalDateTime.now(clock.withZone(zone));
        var shown = cohorts.byIds(mine.keySet()).stream()
                .filter(cohort -> !NOT_SHOWN.contains(cohort.status())
                        || Objects.requireNonNull(mine.get(cohort.id())).completion() != null)
                .sorted(Comparator.comparing((Cohort cohort) -> order(cohort, now.toLocalDate()))
                        .thenComparing(Cohort::firstDay, Comparator.reverseOrder()))
                .toList();
        Map<CourseId, Course> about = courses
                .byIds(shown.stream().map(Cohort::course).distinct().toList())
                .stream()
                .collect(toMap(Course::id, course -> course));
        return new LearningView(
                trainee.account(),
                shown.stream()
                        .map(cohort -> view(cohort, Objects.requireNonNull(mine.get(cohort.id())), about, now))
                        .toList());
    }

    private static int order(Cohort cohort, LocalDate today) {
        return switch (Phase.of(cohort, today)) {
            case RUNNING -> 0;
            case UPCOMING -> 1;
            case ENDED -> 2;
        };
    }

    private MyCohort view(Cohort cohort, Enrolment enrolment, Map<CourseId, Course> about, LocalDateTime now) {
        var standing =
                gradebook.of(cohort, List.of(enrolment), gradebook.book(cohort)).get(0);
        var completion = enrolment.completion();
        var certificate = enrolment.certificate();
        var course = about.get(cohort.course());
        return new MyCohort(
                cohort.id(),
                cohort.name(),
                CourseRef.of(cohort.course(), about),
                cohort.firstDay(),
                cohort.lastDay(),
                Phase.of(cohort, now.toLocalDate()).code(),
                cohort.timetable()
                        .next(now)
                        .map(next -> SessionRow.of(next, 0, 0))
                        .orElse(null),
                standing.tally().basisPoints(),
                standing.tally().attended(),
                standing.tally().counted(),
                enrolment.score(),
                course == null
                        ? List.of()
                        : course.lessons().stream()
                                .map(lesson -> new MyLesson(
                                        lesson.id(), lesson.title(), lesson.minutes(), enrolment.hasRead(lesson.id())))
                                .toList(),
                completion != null
                        ? List.of()
                        : standing.judgement().unmet().stream()
                                .map(sentences::of)
                                .toList(),
                completion != null || standing.judgement().isMet(),
                completion == null ? null : completion.on(),
                certificate == null ? null : certificate.printed());
    }

    record LearningView(AccountId account, List<MyCohort> cohorts) {}

    record MyCohort(
            CohortId id,
            String name,
            CourseRef course,
            LocalDate firstDay,
            LocalDate lastDay,
            String phase,
            @Nullable SessionRow nextSession,
            @Nullable Integer attendanceBasisPoints,
            int attended,
            int held,
            @Nullable Integer score,
            List<MyLesson> lessons,
            List<String> missing,
            boolean met,
            @Nullable LocalDate completedOn,
            @Nullable String certificate) {}

    record MyLesson(LessonId id, String title, int minutes, boolean read) {}
}
