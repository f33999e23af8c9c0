package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.As;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.Refused;
import org.seedbed.shared.RegionCode;

class CohortTests {
    private static final Instant NOW = Instant.parse("2026-03-06T02:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 13);

    @Test
    void beginsAsADraftWithEverySeatFree() {
        var cohort = cohort(5);

        assertThat(cohort.status()).isEqualTo(CohortStatus.DRAFT);
        assertThat(cohort.free()).isEqualTo(5);
        assertThat(cohort.changes()).extracting(Change::what).containsExactly("planned");
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertRefused("cohort-ends-before-start", () -> Cohort.plan(id(), plan(LAST, FIRST, 5), change(null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501})
    void hasOneToFiveHundredSeats(int capacity) {
        assertRefused("capacity-out-of-range", () -> cohort(capacity));
    }

    @Test
    void seatsInOrderAndLetsTheRestWait() {
        var cohort = cohort(2);

        cohort.seatAll(people(3), NOW, change(null));

        assertThat(cohort.seated()).containsExactly(account(1), account(2));
        assertThat(cohort.waiting()).extracting(Seat::account).containsExactly(account(3));
        assertThat(cohort.free()).isZero();
        assertThat(cohort.moves()).extracting(Move::account).containsExactly(account(1), account(2));
    }

    @Test
    void seatsNobodyTwiceAndNotesNothingWhenNothingChanges() {
        var cohort = cohort(2);
        cohort.seatAll(people(3), NOW, change(null));

        cohort.seatAll(people(3), NOW, change(null));

        assertThat(cohort.seats()).hasSize(2);
        assertThat(cohort.waiting()).hasSize(1);
        assertThat(cohort.changes()).hasSize(2);
    }

    @Test
    void letsNewcomersQueueBehindThoseWhoWaitAlready() {
        var cohort = cohort(1);
        cohort.seatAll(people(2), NOW, change(null));
        cohort.replan(plan(FIRST, LAST, 3), change(null));

        cohort.seatAll(people(3), NOW, change(null));

        assertThat(cohort.waiting()).extracting(Seat::account).containsExactly(account(2), account(3));
    }

    @Test
    void keepsAtLeastTheSeatsThatAreTaken() {
        var cohort = cohort(3);
        cohort.seatAll(people(3), NOW, change(null));

        assertRefused("capacity-below-enrolled", () -> cohort.replan(plan(FIRST, LAST, 2), change(null)));
        cohort.replan(plan(FIRST, LAST, 4), change(null));
        assertThat(cohort.free()).isEqualTo(1);
    }

    @Test
    void keepsItsSessionsWithinItsDays() {
        var cohort = cohort(3);
        cohort.meet(List.of(session("s1", LAST)), change(null));

        assertRefused("sessions-outside-dates", () -> cohort.replan(plan(FIRST, LAST.minusDays(1), 3), change(null)));
        assertRefused(
                "session-outside-cohort", () -> cohort.meet(List.of(session("s2", LAST.plusDays(1))), change(null)));
    }

    @Test
    void explainsWhyItIsCancelledOrASessionIs() {
        var cohort = cohort(3);
        cohort.meet(List.of(session("s1", FIRST)), change(null));

        assertRefused("reason-needed", () -> cohort.cancel(new SessionId("s1"), change(" ")));
        cohort.cancel(new SessionId("s1"), change("flood"));
        assertRefused("reason-needed", () -> cohort.reach(CohortStatus.CANCELLED, FIRST, change(null)));
        cohort.reach(CohortStatus.CANCELLED, FIRST, change("flood"));
        assertThat(cohort.changes()).last().extracting(Change::why).isEqualTo("flood");
    }

    @Test
    void changesNoMoreOnceItIsCancelled() {
        var cohort = cohort(3);
        cohort.reach(CohortStatus.CANCELLED, FIRST, change("flood"));

        assertRefused("cohort-closed", () -> cohort.seatAll(people(1), NOW, change(null)));
        assertRefused("cohort-closed", () -> cohort.replan(plan(FIRST, LAST, 3), change(null)));
        assertRefused("cohort-closed", () -> cohort.meet(List.of(session("s1", FIRST)), change(null)));
        assertRefused("cohort-status", () -> cohort.reach(CohortStatus.PUBLISHED, FIRST, change(null)));
    }

    private static Cohort cohort(int capacity) {
        return Cohort.plan(id(), plan(FIRST, LAST, capacity), change(null));
    }

    private static NewCohort plan(LocalDate first, LocalDate last, int capacity) {
        return new NewCohort(
                "Spring",
                new CourseId("course"),
                RegionCode.of("622927"),
                first,
                last,
                capacity,
                List.of(),
                new CompletionRule(80, 60),
                false,
                null);
    }

    private static Session session(String id, LocalDate date) {
        return Session.of(new SessionId(id), new NewSession(date, LocalTime.of(9, 0), LocalTime.of(12, 0), null, null));
    }

    private static List<AccountId> people(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(CohortTests::account).toList();
    }

    private static AccountId account(int number) {
        return new AccountId("a" + number);
    }

    private static CohortId id() {
        return new CohortId("cohort");
    }

    private static Change change(@Nullable String why) {
        return Change.of(As.ADMINISTRATOR, "planned", NOW, why);
    }

    private static void assertRefused(String code, Runnable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
