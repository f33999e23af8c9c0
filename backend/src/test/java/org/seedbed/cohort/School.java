package org.seedbed.cohort;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.TestPeople;
import org.seedbed.cohort.certificate.CertificateCheck;
import org.seedbed.cohort.certificate.TestRegister;
import org.seedbed.course.CourseCatalogue;
import org.seedbed.course.NewCourse;
import org.seedbed.course.NewLesson;
import org.seedbed.course.TestCourses;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.Grant;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.seedbed.shared.Wording;
import org.springframework.data.mongodb.core.MongoOperations;

/** The whole module over a test's store, with verbs to set a scene: Friday 2026-03-06, 10:00 in Shanghai. */
class School {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final RegionCode JISHISHAN = RegionCode.of("622927");
    static final RegionCode JINGYUAN = RegionCode.of("640424");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    final TestClock clock = new TestClock("2026-03-06T02:00:00Z");
    final Tokens tokens = new Base32Tokens();
    final Wording wording = (key, arguments) -> key + List.of(arguments);
    final People people;
    final CourseCatalogue courses;
    final Cohorts cohorts;
    final Seats seats;
    final Enrolments enrolments;
    final AttendanceSheets sheets;
    final EnrolmentFollower follower;
    final Gradebook gradebook;
    final CohortPlanning planning;
    final Enrolling enrolling;
    final RollCall rollCall;
    final Scores scores;
    final CertificateFollower certificates;
    final Completions completions;
    final CertificateCheck check;
    final CohortHistory history;

    School(MongoOperations mongo) {
        people = TestPeople.of(mongo, tokens, clock);
        cohorts = new Cohorts(mongo);
        enrolments = new Enrolments(mongo);
        sheets = new AttendanceSheets(mongo);
        courses = TestCourses.of(mongo, new TraineeCourses(enrolments, cohorts), tokens, clock);
        seats = new Seats(mongo, cohorts);
        follower = new EnrolmentFollower(cohorts, seats, enrolments);
        gradebook = new Gradebook(enrolments, sheets, clock, ZONE);
        planning = new CohortPlanning(cohorts, seats, follower, courses, people, tokens, clock, ZONE);
        enrolling = new Enrolling(cohorts, seats, follower, people, clock);
        rollCall = new RollCall(cohorts, enrolments, sheets, clock, ZONE);
        scores = new Scores(cohorts, enrolments, clock);
        certificates = new CertificateFollower(enrolments, cohorts, courses, people, TestRegister.of(mongo), ZONE);
        completions = new Completions(cohorts, enrolments, gradebook, certificates, people, tokens, clock, ZONE);
        check = TestRegister.check(mongo);
        history = new CohortHistory(cohorts, enrolments, sheets, clock, ZONE);
    }

    CourseId course() {
        var lessons = List.of(new NewLesson("First", 20, "# One"), new NewLesson("Second", 30, "Two"));
        return courses.create(new NewCourse("Live selling", 32, "How to sell live", lessons), As.ADMINISTRATOR)
                .id();
    }

    CohortId cohort(int capacity) {
        return cohort(capacity, JISHISHAN, List.of());
    }

    CohortId cohort(int capacity, RegionCode region, List<AccountId> instructors) {
        var plan = new NewCohort(
                "Spring",
                course(),
                region,
                MONDAY,
                MONDAY.plusDays(11),
                capacity,
                instructors,
                new CompletionRule(80, 60),
                false,
                null);
        return planning.plan(plan, As.ADMINISTRATOR).id();
    }

    /** A session on Monday plus so many days, from 9 to 12. */
    SessionId session(CohortId cohort, int day) {
        return planning.addSession(
                cohort,
                new NewSession(MONDAY.plusDays(day), LocalTime.of(9, 0), LocalTime.of(12, 0), null, null),
                As.ADMINISTRATOR);
    }

    AccountId person(String externalId) {
        return person(externalId, externalId, null);
    }

    AccountId person(String externalId, String name, String phone) {
        return people.register(new NewPerson(name, phone, externalId, Set.of(Grant.of(Role.TRAINEE))), As.ADMINISTRATOR)
                .id();
    }

    AccountId instructor(String externalId) {
        return people.register(
                        new NewPerson(externalId, null, externalId, Set.of(Grant.of(Role.INSTRUCTOR))),
                        As.ADMINISTRATOR)
                .id();
    }

    List<AccountId> enrolled(CohortId cohort, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(place -> person(cohort.value() + "-" + place))
                .peek(account -> enrolling.enrol(cohort, account, As.ADMINISTRATOR))
                .toList();
    }

    void mark(CohortId cohort, SessionId session, AccountId account, AttendanceStatus status) {
        rollCall.record(cohort, session, Long.MAX_VALUE, List.of(new NewMark(account, status, null)), As.ADMINISTRATOR);
    }

    /** Sixteen base-32 characters, as real ids are. */
    private static final class Base32Tokens implements Tokens {
        private final AtomicLong last = new AtomicLong();

        @Override
        public String id() {
            return "%016d".formatted(last.incrementAndGet());
        }

        @Override
        public String secret() {
            return id();
        }
    }
}
