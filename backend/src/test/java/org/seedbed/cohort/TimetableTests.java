package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;

class TimetableTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private final Timetable empty = new Timetable(FIRST, FIRST.plusDays(4), List.of());

    @Test
    void keepsSessionsInTheOrderTheyTakePlace() {
        var timetable = empty.with(session("late", 1, 14, 16))
                .with(session("early", 1, 9, 12))
                .with(session("first", 0, 14, 16));

        assertThat(timetable.sessions())
                .extracting(session -> session.id().value())
                .containsExactly("first", "early", "late");
    }

    @Test
    void refusesTwoSessionsAtOnceButNotOneAfterTheOther() {
        var timetable = empty.with(session("a", 0, 9, 12));

        assertRefused("session-overlaps", () -> timetable.with(session("b", 0, 11, 13)));
        assertThat(timetable.with(session("b", 0, 12, 13)).sessions()).hasSize(2);
    }

    @Test
    void forgetsTheTimeOfACancelledSession() {
        var timetable = empty.with(session("a", 0, 9, 12)).cancelled(new SessionId("a"));

        assertThat(timetable.with(session("b", 0, 9, 12)).sessions()).hasSize(2);
        assertRefused("session-cancelled", () -> timetable.cancelled(new SessionId("a")));
        assertRefused("session-cancelled", () -> timetable.rescheduled(new SessionId("a"), planned(1, 9, 12)));
    }

    @Test
    void movesASessionWhereItFits() {
        var timetable = empty.with(session("a", 0, 9, 12)).with(session("b", 1, 9, 12));

        assertThat(timetable.rescheduled(new SessionId("a"), planned(0, 10, 13)).require(new SessionId("a")))
                .returns(LocalTime.of(10, 0), Session::start);
        assertRefused("session-overlaps", () -> timetable.rescheduled(new SessionId("a"), planned(1, 9, 12)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> timetable.rescheduled(new SessionId("x"), planned(1, 9, 12)));
    }

    @Test
    void refusesASessionThatEndsBeforeItBegins() {
        assertRefused("session-ends-before-start", () -> session("a", 0, 12, 12));
    }

    @Test
    void findsTheSessionUnderWayOrTheNextOne() {
        var timetable = empty.with(session("a", 0, 9, 12)).with(session("b", 1, 9, 12));

        assertThat(timetable.next(FIRST.atTime(11, 59)))
                .hasValueSatisfying(next -> assertThat(next.id().value()).isEqualTo("a"));
        assertThat(timetable.next(FIRST.atTime(12, 0)))
                .hasValueSatisfying(next -> assertThat(next.id().value()).isEqualTo("b"));
        assertThat(timetable.next(FIRST.plusDays(2).atTime(9, 0))).isEmpty();
    }

    private static Session session(String id, int day, int from, int to) {
        return Session.of(new SessionId(id), planned(day, from, to));
    }

    private static NewSession planned(int day, int from, int to) {
        return new NewSession(FIRST.plusDays(day), LocalTime.of(from, 0), LocalTime.of(to, 0), null, null);
    }

    private static void assertRefused(String code, Runnable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
