package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Refused;

class AttendanceSheetTests {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final AccountId ANNA = new AccountId("anna");
    private static final AccountId BELA = new AccountId("bela");
    private static final AccountId TEACHER = new AccountId("teacher");
    private static final AccountId COLLEAGUE = new AccountId("colleague");

    private final AttendanceSheet blank = AttendanceSheet.blank(new CohortId("c"), new SessionId("s"));

    @Test
    void keepsWhatAMarkSaidBefore() {
        var sheet = blank.record(List.of(mark(ANNA, AttendanceStatus.ABSENT)), 0, TEACHER, NOON)
                .record(List.of(new NewMark(ANNA, AttendanceStatus.LATE, 10)), 1, COLLEAGUE, NOON.plusSeconds(60));

        var mark = sheet.marks().get("anna");
        assertThat(mark.status()).isEqualTo(AttendanceStatus.LATE);
        assertThat(mark.minutes()).isEqualTo(10);
        assertThat(mark.by()).isEqualTo(COLLEAGUE);
        assertThat(mark.revisions()).containsExactly(new Mark.Revision(AttendanceStatus.ABSENT, null, TEACHER, NOON));
        assertThat(sheet.edition()).isEqualTo(2);
    }

    @Test
    void staysAsItIsWhenNothingNewIsSaid() {
        var sheet = blank.record(List.of(mark(ANNA, AttendanceStatus.PRESENT)), 0, TEACHER, NOON);

        assertThat(sheet.record(List.of(mark(ANNA, AttendanceStatus.PRESENT)), 1, COLLEAGUE, NOON))
                .isSameAs(sheet);
        assertThat(blank.record(List.of(mark(ANNA, AttendanceStatus.NOT_RECORDED)), 0, TEACHER, NOON))
                .isSameAs(blank);
    }

    @Test
    void mergesMarksOfDifferentPeopleMadeAtTheSameTime() {
        var sheet = blank.record(List.of(mark(ANNA, AttendanceStatus.PRESENT)), 0, TEACHER, NOON)
                .record(List.of(mark(BELA, AttendanceStatus.ABSENT)), 0, COLLEAGUE, NOON);

        assertThat(sheet.status(ANNA)).isEqualTo(AttendanceStatus.PRESENT);
        assertThat(sheet.status(BELA)).isEqualTo(AttendanceStatus.ABSENT);
        assertThat(sheet.recorded()).isEqualTo(2);
    }

    @Test
    void refusesToOverwriteAMarkThatItsAuthorHasNotSeen() {
        var sheet = blank.record(List.of(mark(ANNA, AttendanceStatus.PRESENT)), 0, TEACHER, NOON);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> sheet.record(
                        List.of(mark(BELA, AttendanceStatus.PRESENT), mark(ANNA, AttendanceStatus.ABSENT)),
                        0,
                        COLLEAGUE,
                        NOON))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("sheet-changed"));
        assertThat(sheet.record(List.of(mark(ANNA, AttendanceStatus.PRESENT)), 0, COLLEAGUE, NOON))
                .isSameAs(sheet);
    }

    @Test
    void doesNotCountAMarkThatWasTakenBack() {
        var sheet = blank.record(List.of(mark(ANNA, AttendanceStatus.PRESENT)), 0, TEACHER, NOON)
                .record(List.of(mark(ANNA, AttendanceStatus.NOT_RECORDED)), 1, TEACHER, NOON);

        assertThat(sheet.recorded()).isZero();
        assertThat(sheet.marks().get("anna").revisions()).hasSize(1);
    }

    private static NewMark mark(AccountId account, AttendanceStatus status) {
        return new NewMark(account, status, null);
    }
}
