package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.cohort.certificate.CertificateCode;
import org.seedbed.cohort.certificate.CertificateStatus;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class CompletionsTests {
    private static final Actor BY = As.coordinator("62");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private final School school;
    private CohortId cohort;
    private AccountId diligent;
    private AccountId absent;

    CompletionsTests(MongoTemplate mongo) {
        school = new School(mongo);
    }

    @BeforeEach
    void oneMeetsTheRuleAndOneDoesNot() {
        cohort = school.cohort(10);
        var people = school.enrolled(cohort, 2);
        diligent = people.get(0);
        absent = people.get(1);
        var session = school.session(cohort, 0);
        school.mark(cohort, session, diligent, AttendanceStatus.PRESENT);
        school.mark(cohort, session, absent, AttendanceStatus.ABSENT);
        school.scores.enter(cohort, Map.of(diligent, Optional.of(90), absent, Optional.of(90)), BY);
    }

    @Test
    void grantsToWhoMeetsTheRuleAndRecordsTheGrounds() {
        assertThat(school.completions.grant(cohort, List.of(diligent), FRIDAY, null, BY))
                .isEqualTo(1);

        var enrolment = enrolment(diligent);
        assertThat(enrolment.completion()).satisfies(completion -> {
            assertThat(completion.on()).isEqualTo(FRIDAY);
            assertThat(completion.by()).isEqualTo(BY.account());
            assertThat(completion.attainment()).isEqualTo(new Attainment(1, 1, 90, new CompletionRule(80, 60)));
        });
        assertThat(school.check.find(enrolment.certificate().printed())).hasValueSatisfying(certificate -> {
            assertThat(certificate.course()).isEqualTo("Live selling");
            assertThat(certificate.isValid()).isTrue();
        });
    }

    @Test
    void refusesWhoFallsShortUnlessAReasonIsGiven() {
        assertRefused("completion-short", List.of(diligent, absent), FRIDAY, null);
        assertThat(enrolment(diligent).completion()).isNull();

        school.completions.grant(cohort, List.of(absent), FRIDAY, "taught a session himself", BY);

        assertThat(enrolment(absent).completion().why()).isEqualTo("taught a session himself");
    }

    @Test
    void keepsTheFirstGrantWhenGrantedAgain() {
        school.completions.grant(cohort, List.of(diligent), FRIDAY, null, BY);
        var code = enrolment(diligent).certificate();

        assertThat(school.completions.grant(cohort, List.of(diligent), FRIDAY.minusDays(1), null, BY))
                .isZero();

        assertThat(enrolment(diligent).completion().on()).isEqualTo(FRIDAY);
        assertThat(enrolment(diligent).certificate()).isEqualTo(code);
    }

    @Test
    void datesCompletionNeitherBeforeTheCohortNorInTheFuture() {
        assertRefused("completion-before-start", List.of(diligent), School.MONDAY.minusDays(1), null);
        assertRefused("completion-in-future", List.of(diligent), FRIDAY.plusDays(1), null);
    }

    @Test
    void grantsNothingToWhoHasLeftOrNeverCame() {
        school.enrolling.withdraw(cohort, absent, "moved", BY);

        assertRefused("completion-after-leaving", List.of(absent), FRIDAY, "but still");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> school.completions.grant(cohort, List.of(new AccountId("nobody")), FRIDAY, "why", BY));
    }

    @Test
    void strikesTheCertificateOutWhenRevokedAndGivesANewOneWhenGrantedAgain() {
        school.completions.grant(cohort, List.of(diligent), FRIDAY, null, BY);
        var first = enrolment(diligent).certificate();

        school.completions.revoke(cohort, diligent, "wrong person", BY);
        assertThat(school.check.find(first.value()))
                .hasValueSatisfying(
                        certificate -> assertThat(certificate.status()).isEqualTo(CertificateStatus.REVOKED));
        assertThat(enrolment(diligent).completion()).isNull();

        school.completions.grant(cohort, List.of(diligent), FRIDAY, null, BY);
        var second = enrolment(diligent).certificate();
        assertThat(second).isNotEqualTo(first);
        assertThat(school.check.find(second.value()).orElseThrow().isValid()).isTrue();
        assertThat(school.check.find(first.value()).orElseThrow().isValid()).isFalse();
    }

    @Test
    void entersTheCertificatesThatACrashLeftOut() {
        var change = Change.of(BY, "completion-granted", school.clock.instant());
        var completion = new Completion(FRIDAY, change.when(), change.who(), null, null);
        var code = CertificateCode.fromRandom(school.tokens.id());
        school.enrolments.complete(cohort, List.of(new Enrolments.Grant(diligent, completion, code)), change);
        assertThat(school.check.find(code.value())).isEmpty();

        school.certificates.catchUp();

        assertThat(school.check.find(code.value())).isPresent();
        assertThat(school.enrolments.withCertificatesDue()).isEmpty();
    }

    @Test
    void isDoneWithACertificateOnceItIsEntered() {
        school.completions.grant(cohort, List.of(diligent), FRIDAY, null, BY);
        assertThat(school.enrolments.withCertificatesDue()).isEmpty();

        school.completions.revoke(cohort, diligent, "wrong person", BY);
        assertThat(school.enrolments.withCertificatesDue()).isEmpty();
    }

    @Test
    void isNobodysBusinessOutsideTheRegion() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> school.completions.grant(cohort, List.of(diligent), FRIDAY, null, As.coordinator("64")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> school.completions.revoke(cohort, diligent, "why", As.coordinator("64")));
    }

    private Enrolment enrolment(AccountId account) {
        return school.enrolments.find(cohort, account).orElseThrow();
    }

    private void assertRefused(String code, List<AccountId> accounts, LocalDate on, String why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.completions.grant(cohort, accounts, on, why, BY))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
