package org.seedbed.cohort;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.seedbed.course.CourseCatalogue;
import org.seedbed.course.LessonId;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.NotFound;
import org.springframework.stereotype.Service;

/** Keeps which lessons of their course the people of a cohort have read. */
@Service
public class LessonReading {
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final CourseCatalogue courses;
    private final Clock clock;

    LessonReading(Cohorts cohorts, Enrolments enrolments, CourseCatalogue courses, Clock clock) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.courses = courses;
        this.clock = clock;
    }

    /** Enters what people of a cohort have read and when, for those who bring their history. */
    public void enter(CohortId id, Map<AccountId, Map<LessonId, Instant>> read, Actor by) {
        cohorts.requireEditable(id, by);
        enrolments.read(id, read);
    }

    /** Ticks a lesson off or takes the tick back, for the reader alone. */
    void tick(CohortId id, LessonId lesson, boolean read, Actor reader) {
        var enrolment = enrolments
                .find(id, reader.account())
                .filter(Enrolment::isActive)
                .orElseThrow(() -> new NotFound(id));
        courses.require(cohorts.require(enrolment.cohort()).course())
                .find(lesson)
                .orElseThrow(() -> new NotFound(lesson));
        if (read) {
            enrolments.read(id, Map.of(reader.account(), Map.of(lesson, clock.instant())));
        } else {
            enrolments.unread(id, reader.account(), lesson);
        }
    }
}
