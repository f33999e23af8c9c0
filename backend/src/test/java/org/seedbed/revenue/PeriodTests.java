package org.seedbed.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedbed.shared.Invalid;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-31, 2026-09-01, 2026-09-30",
        "2026-02-01, 2026-02-28, 2026-01-01, 2026-01-31",
        "2026-07-01, 2026-09-30, 2026-04-01, 2026-06-30",
        "2025-01-01, 2025-12-31, 2024-01-01, 2024-12-31",
        "2026-10-05, 2026-10-11, 2026-09-28, 2026-10-04",
        "2026-10-01, 2026-10-10, 2026-09-21, 2026-09-30",
        "2026-10-10, 2026-10-10, 2026-10-09, 2026-10-09"
    })
    void aPeriodThatIsOverGoesWithTheOneJustBefore(
            LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {
        assertThat(new Period(from, to).before(LocalDate.parse("2026-11-23")))
                .isEqualTo(new Period(beforeFrom, beforeTo));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-30, 2026-10-01, 2026-10-23",
        "2026-11-01, 2026-11-23, 2026-10-01, 2026-10-23",
        "2026-10-01, 2026-12-31, 2026-07-01, 2026-08-23",
        "2026-01-01, 2026-12-31, 2025-01-01, 2025-11-23",
        "2026-11-16, 2026-11-29, 2026-11-08, 2026-11-15"
    })
    void ofARunningPeriodThePartUpToTodayIsCompared(
            LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {
        assertThat(new Period(from, to).before(LocalDate.parse("2026-11-23")))
                .isEqualTo(new Period(beforeFrom, beforeTo));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, 2026-02-28",
        "2026-03-31, 2026-02-28",
        "2026-05-30, 2026-04-30",
        "2026-02-28, 2026-01-31",
        "2024-02-28, 2024-01-28"
    })
    void endsOfMonthsMeet(LocalDate today, LocalDate expected) {
        assertThat(new Period(today.withDayOfMonth(1), today).before(today).to())
                .isEqualTo(expected);
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new Period(LocalDate.parse("2026-10-02"), LocalDate.parse("2026-10-01")))
                .satisfies(invalid -> assertThat(invalid.fields().get(0).code()).isEqualTo("ends-before-start"));
    }
}
