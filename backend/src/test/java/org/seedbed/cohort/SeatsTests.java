package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.cohort.Seats.Outcome;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.seedbed.shared.Refused;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class SeatsTests {
    private final School school;

    SeatsTests(MongoTemplate mongo) {
        school = new School(mongo);
    }

    @Test
    void givesFiftySeatsToFiveHundredWhoAskAtOnceExactlyOnceEach() throws Exception {
        var cohort = school.cohort(50);
        var threads = Executors.newFixedThreadPool(16);
        var requests = IntStream.range(0, 500)
                .<Callable<Outcome>>mapToObj(
                        number -> () -> school.seats.take(cohort, new AccountId("a" + number), change()))
                .toList();
        var outcomes = threads.invokeAll(requests).stream()
                .map(result -> {
                    try {
                        return result.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        threads.shutdown();

        var after = school.cohorts.require(cohort);
        assertThat(outcomes).filteredOn(Outcome.SEATED::equals).hasSize(50);
        assertThat(after.seats()).hasSize(50).doesNotHaveDuplicates();
        assertThat(after.waiting()).hasSize(450);
        assertThat(after.free()).isZero();
    }

    @Test
    void seatsAPersonOnlyOnceHoweverOftenTheyAsk() {
        var cohort = school.cohort(5);
        var account = new AccountId("anna");

        assertThat(school.seats.take(cohort, account, change())).isEqualTo(Outcome.SEATED);
        assertThat(school.seats.take(cohort, account, change())).isEqualTo(Outcome.ALREADY_SEATED);
        assertThat(school.cohorts.require(cohort).free()).isEqualTo(4);
    }

    @Test
    void promotesTheFirstWhoWaitsWhenASeatIsGivenBack() {
        var cohort = school.cohort(1);
        var people = IntStream.range(0, 3)
                .mapToObj(number -> school.person("w" + number))
                .toList();
        people.forEach(account -> school.enrolling.enrol(cohort, account, As.ADMINISTRATOR));
        assertThat(school.seats.take(cohort, people.get(1), change())).isEqualTo(Outcome.ALREADY_WAITING);

        school.enrolling.withdraw(cohort, people.get(0), "moved away", As.ADMINISTRATOR);

        var after = school.cohorts.require(cohort);
        assertThat(after.seated()).containsExactly(people.get(1));
        assertThat(after.waiting()).extracting(Seat::account).containsExactly(people.get(2));
        assertThat(after.free()).isZero();
        assertThat(after.moves()).isEmpty();
        assertThat(school.enrolments.find(cohort, people.get(0)))
                .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(EnrolmentState.WITHDRAWN));
        assertThat(school.enrolments.find(cohort, people.get(1)))
                .hasValueSatisfying(one -> assertThat(one.isActive()).isTrue());
    }

    @Test
    void promotesThoseWhoWaitWhenTheCohortGrows() {
        var cohort = school.cohort(1);
        var people = school.enrolled(cohort, 3);
        var plan = school.cohorts.require(cohort);

        school.planning.replan(cohort, withCapacity(plan, 2), As.ADMINISTRATOR);

        assertThat(school.cohorts.require(cohort).seated()).containsExactly(people.get(0), people.get(1));
    }

    @Test
    void letsWhoLeftComeBackToTheSameEnrolment() {
        var cohort = school.cohort(2);
        var account = school.enrolled(cohort, 1).get(0);
        school.enrolling.withdraw(cohort, account, "ill", As.ADMINISTRATOR);
        school.clock.advance(java.time.Duration.ofHours(1));

        school.enrolling.enrol(cohort, account, As.ADMINISTRATOR);

        assertThat(school.enrolments.of(cohort)).hasSize(1).allMatch(Enrolment::isActive);
    }

    @Test
    void takesNobodyIntoACancelledCohort() {
        var cohort = school.cohort(2);
        school.planning.setStatus(cohort, CohortStatus.CANCELLED, "flood", As.ADMINISTRATOR);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.seats.take(cohort, new AccountId("anna"), change()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("cohort-closed"));
    }

    @Test
    void makesTheEnrolmentsThatACrashLeftOut() {
        var cohort = school.cohort(2);
        school.seats.take(cohort, new AccountId("anna"), change());
        assertThat(school.enrolments.of(cohort)).isEmpty();

        school.follower.catchUp();
        school.follower.catchUp();

        assertThat(school.enrolments.of(cohort)).hasSize(1);
        assertThat(school.cohorts.require(cohort).moves()).isEmpty();
    }

    private NewCohort withCapacity(Cohort cohort, int capacity) {
        return new NewCohort(
                cohort.name(),
                cohort.course(),
                cohort.region(),
                cohort.firstDay(),
                cohort.lastDay(),
                capacity,
                cohort.instructors(),
                cohort.rule(),
                cohort.isPublished(),
                cohort.note());
    }

    private Change change() {
        return Change.of(As.ADMINISTRATOR, "enrolled", school.clock.instant());
    }
}
