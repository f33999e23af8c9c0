package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class AttendanceBookTests {
    private final School school;
    private CohortId cohort;
    private List<AccountId> people;

    AttendanceBookTests(MongoTemplate mongo) {
        school = new School(mongo);
    }

    @BeforeEach
    void fiveDaysOfWhichFridayIsUnderWay() {
        cohort = school.cohort(10);
        people = school.enrolled(cohort, 2);
    }

    @Test
    void countsLateAndEarlyLeaversAsPresentAndLeavesExcusedAndCancelledOut() {
        var statuses = List.of(
                AttendanceStatus.PRESENT,
                AttendanceStatus.LATE,
                AttendanceStatus.LEFT_EARLY,
                AttendanceStatus.EXCUSED,
                AttendanceStatus.ABSENT);
        for (int day = 0; day < statuses.size(); day++) {
            school.mark(cohort, school.session(cohort, day), people.get(0), statuses.get(day));
        }
        var cancelled = school.planning.addSession(
                cohort,
                new NewSession(School.MONDAY, LocalTime.of(14, 0), LocalTime.of(16, 0), null, null),
                As.ADMINISTRATOR);
        school.mark(cohort, cancelled, people.get(0), AttendanceStatus.ABSENT);
        school.planning.cancelSession(cohort, cancelled, "power cut", As.ADMINISTRATOR);

        assertThat(tally(0)).isEqualTo(new Tally(3, 4, 0, 0));
        assertThat(tally(0).basisPoints()).isEqualTo(7500);
    }

    @Test
    void tellsPastSessionsWithoutAMarkFromThoseToCome() {
        school.session(cohort, 0);
        school.session(cohort, 4);
        school.session(cohort, 7);

        assertThat(tally(0)).isEqualTo(new Tally(0, 0, 1, 2));
        assertThat(tally(0).basisPoints()).isNull();
    }

    @Test
    void knowsNothingOfAttendanceWhereNoneWasRecorded() {
        var session = school.session(cohort, 0);
        assertThat(book().attended(people.get(0))).isNull();

        school.mark(cohort, session, people.get(0), AttendanceStatus.PRESENT);

        assertThat(book().attended(people.get(0))).isTrue();
        assertThat(book().attended(people.get(1))).isFalse();
    }

    private Tally tally(int person) {
        return school.gradebook.of(school.cohorts.require(cohort)).stream()
                .filter(standing -> standing.enrolment().account().equals(people.get(person)))
                .findFirst()
                .orElseThrow()
                .tally();
    }

    private AttendanceBook book() {
        return school.gradebook.book(school.cohorts.require(cohort));
    }
}
