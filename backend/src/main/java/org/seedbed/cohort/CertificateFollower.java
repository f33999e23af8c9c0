package org.seedbed.cohort;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.cohort.certificate.Certificate;
import org.seedbed.cohort.certificate.CertificateRegister;
import org.seedbed.cohort.certificate.CertificateStatus;
import org.seedbed.course.Course;
import org.seedbed.course.CourseCatalogue;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.Follower;
import org.springframework.stereotype.Component;

/** Enters the certificate of every completion granted into the register, and strikes out those taken back. */
@Component
class CertificateFollower implements Follower {
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final CourseCatalogue courses;
    private final People people;
    private final CertificateRegister register;
    private final ZoneId zone;

    CertificateFollower(
            Enrolments enrolments,
            Cohorts cohorts,
            CourseCatalogue courses,
            People people,
            CertificateRegister register,
            ZoneId zone) {
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.courses = courses;
        this.people = people;
        this.register = register;
        this.zone = zone;
    }

    @Override
    public void catchUp() {
        follow(enrolments.withCertificatesDue());
    }

    void follow(CohortId cohort) {
        follow(enrolments.of(cohort).stream()
                .filter(enrolment -> Boolean.TRUE.equals(enrolment.certificatesDue()))
                .toList());
    }

    private void follow(List<Enrolment> due) {
        if (due.isEmpty()) {
            return;
        }
        register.issueAll(certificates(due));
        for (var enrolment : due) {
            for (var revoked : enrolment.revocations()) {
                register.revoke(revoked.certificate(), LocalDate.ofInstant(revoked.at(), zone), revoked.why());
            }
        }
        enrolments.certificatesDone(due);
    }

    private List<Certificate> certificates(List<Enrolment> due) {
        Map<CohortId, Cohort> taught = cohorts
                .byIds(due.stream().map(Enrolment::cohort).distinct().toList())
                .stream()
                .collect(toMap(Cohort::id, cohort -> cohort));
        Map<CourseId, Course> about =
                courses
                        .byIds(taught.values().stream()
                                .map(Cohort::course)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(Course::id, course -> course));
        Map<AccountId, Person> holders =
                people.byIds(due.stream().map(Enrolment::account).distinct().toList());
        return due.stream()
                .flatMap(enrolment -> {
                    var cohort = Objects.requireNonNull(taught.get(enrolment.cohort()));
                    var course = Objects.requireNonNull(about.get(cohort.course()));
                    var holder = Objects.requireNonNull(holders.get(enrolment.account()));
                    return certificate(enrolment, cohort, course, holder);
                })
                .toList();
    }

    private Stream<Certificate> certificate(Enrolment enrolment, Cohort cohort, Course course, Person holder) {
        var completion = enrolment.completion();
        var code = enrolment.certificate();
        if (completion == null || code == null) {
            return Stream.empty();
        }
        return Stream.of(new Certificate(
                code,
                holder.name(),
                holder.id(),
                cohort.id(),
                cohort.name(),
                course.title(),
                course.hours(),
                cohort.region(),
                completion.on(),
                LocalDate.ofInstant(completion.at(), zone),
                CertificateStatus.VALID,
                null,
                null));
    }
}
