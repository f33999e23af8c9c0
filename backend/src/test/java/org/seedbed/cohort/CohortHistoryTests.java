package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.cohort.CohortFacts.PersonFacts;
import org.seedbed.shared.NotFound;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class CohortHistoryTests {
    private final School school;

    CohortHistoryTests(MongoTemplate mongo) {
        school = new School(mongo);
    }

    @Test
    void tellsOfEverybodyWhoEverTookPart() {
        var cohort = school.cohort(10);
        var people = school.enrolled(cohort, 3);
        var session = school.session(cohort, 0);
        school.session(cohort, 9);
        school.mark(cohort, session, people.get(0), AttendanceStatus.PRESENT);
        school.mark(cohort, session, people.get(1), AttendanceStatus.ABSENT);
        school.completions.grant(cohort, List.of(people.get(0)), LocalDate.of(2026, 3, 6), "early", As.ADMINISTRATOR);
        school.enrolling.withdraw(cohort, people.get(2), "moved", As.ADMINISTRATOR);

        var facts = school.history.require(cohort, As.coordinator("62"));

        assertThat(facts.people())
                .containsExactlyInAnyOrder(
                        new PersonFacts(people.get(0), true, LocalDate.of(2026, 3, 6)),
                        new PersonFacts(people.get(1), false, null),
                        new PersonFacts(people.get(2), false, null));
        assertThat(facts.firstSessionDay()).isEqualTo(School.MONDAY);
        assertThat(facts.lastSessionDay()).isEqualTo(School.MONDAY.plusDays(9));
        assertThat(facts.ended()).isFalse();
        school.clock.advance(Duration.ofDays(8));
        assertThat(school.history.require(cohort, As.ADMINISTRATOR).ended()).isTrue();
    }

    @Test
    void doesNotClaimAbsenceWhereNoAttendanceWasRecorded() {
        var cohort = school.cohort(10);
        var person = school.enrolled(cohort, 1).get(0);

        assertThat(school.history.require(cohort, As.ADMINISTRATOR).people())
                .containsExactly(new PersonFacts(person, null, null));
    }

    @Test
    void tellsEachActorOfTheirOwnCohortsOnly() {
        var teacher = school.instructor("t1");
        var west = school.cohort(10, School.JISHISHAN, List.of(teacher));
        var east = school.cohort(10, School.JINGYUAN, List.of());
        var person = school.enrolled(west, 1).get(0);

        assertThat(school.history.visibleTo(As.ADMINISTRATOR)).hasSize(2);
        for (var insider : List.of(As.coordinator("62"), As.coordinator("622927"), As.instructor(teacher.value()))) {
            assertThat(school.history.visibleTo(insider))
                    .extracting(CohortFacts::id)
                    .containsExactly(west);
            assertThat(school.history.holds(west, insider)).isTrue();
            assertThat(school.history.holds(east, insider)).isFalse();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> school.history.require(east, insider));
        }
        assertThat(school.history.visibleTo(As.trainee(person.value()))).isEmpty();
        assertThat(school.history.peopleTaughtBy(As.instructor(teacher.value())))
                .containsExactly(person);
    }
}
