package org.seedbed.cohort;

import java.util.Set;
import java.util.stream.Collectors;
import org.seedbed.course.CourseReaders;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CourseId;
import org.springframework.stereotype.Component;

/** Lets a trainee read the courses of the cohorts they take part in. */
@Component
class TraineeCourses implements CourseReaders {
    private final Enrolments enrolments;
    private final Cohorts cohorts;

    TraineeCourses(Enrolments enrolments, Cohorts cohorts) {
        this.enrolments = enrolments;
        this.cohorts = cohorts;
    }

    @Override
    public Set<CourseId> coursesOf(AccountId trainee) {
        var own = enrolments.of(trainee).stream()
                .filter(Enrolment::isActive)
                .map(Enrolment::cohort)
                .toList();
        return cohorts.byIds(own).stream().map(Cohort::course).collect(Collectors.toUnmodifiableSet());
    }
}
