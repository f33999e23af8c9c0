package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class RollCallTests {
    private final School school;

    RollCallTests(MongoTemplate mongo) {
        school = new School(mongo);
    }

    @Test
    void keepsEveryMarkOfSeveralPeopleMarkingAtOnce() throws Exception {
        var cohort = school.cohort(20);
        var session = school.session(cohort, 0);
        var people = school.enrolled(cohort, 4);
        var threads = Executors.newFixedThreadPool(4);
        var saves = people.stream()
                .<Callable<AttendanceSheet>>map(account ->
                        () -> school.rollCall.record(cohort, session, 0, List.of(present(account)), As.ADMINISTRATOR))
                .toList();
        for (var save : threads.invokeAll(saves)) {
            save.get();
        }
        threads.shutdown();

        assertThat(school.sheets.of(cohort, session).recorded()).isEqualTo(4);
    }

    @Test
    void marksNoSessionThatIsCancelledOrStillToCome() {
        var cohort = school.cohort(20);
        var account = school.enrolled(cohort, 1).get(0);
        var today = school.session(cohort, 4);
        var monday = school.session(cohort, 7);

        assertRefused("session-not-begun", cohort, monday, account);
        school.mark(cohort, today, account, AttendanceStatus.PRESENT);
        school.planning.cancelSession(cohort, today, "flood", As.ADMINISTRATOR);
        assertRefused("session-cancelled", cohort, today, account);
    }

    @Test
    void marksOnlyPeopleOfTheCohortAndPlausibleMinutes() {
        var cohort = school.cohort(20);
        var session = school.session(cohort, 0);
        var account = school.enrolled(cohort, 1).get(0);

        assertInvalid(cohort, session, present(new AccountId("nobody")));
        assertInvalid(cohort, session, new NewMark(account, AttendanceStatus.LATE, 181));
        assertInvalid(cohort, session, new NewMark(account, AttendanceStatus.PRESENT, 5));
    }

    @Test
    void isForThoseWhoHoldTheCohort() {
        var teacher = school.instructor("t1");
        var cohort = school.cohort(20, School.JISHISHAN, List.of(teacher));
        var session = school.session(cohort, 0);
        var account = school.enrolled(cohort, 1).get(0);
        var marks = List.of(present(account));

        school.rollCall.record(cohort, session, 0, marks, As.instructor(teacher.value()));
        for (var stranger : List.of(As.instructor("other"), As.coordinator("64"), As.trainee(account.value()))) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> school.rollCall.record(cohort, session, 0, marks, stranger));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> school.rollCall.sheet(cohort, session, stranger));
        }
    }

    private static NewMark present(AccountId account) {
        return new NewMark(account, AttendanceStatus.PRESENT, null);
    }

    private void assertRefused(String code, CohortId cohort, SessionId session, AccountId account) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.mark(cohort, session, account, AttendanceStatus.PRESENT))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private void assertInvalid(CohortId cohort, SessionId session, NewMark mark) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> school.rollCall.record(cohort, session, 0, List.of(mark), As.ADMINISTRATOR));
    }
}
