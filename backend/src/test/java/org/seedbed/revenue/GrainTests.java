package org.seedbed.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedbed.shared.Invalid;

class GrainTests {

    @Test
    void weeksBeginOnMondayAndAreClippedToThePeriod() {
        var parts = Grain.WEEK.parts(period("2026-10-01", "2026-10-14"));

        assertThat(parts)
                .containsExactly(
                        period("2026-10-01", "2026-10-04"),
                        period("2026-10-05", "2026-10-11"),
                        period("2026-10-12", "2026-10-14"));
        assertThat(parts).extracting(Grain.WEEK::isWhole).containsExactly(false, true, false);
    }

    @Test
    void monthsMayHaveAnyLength() {
        var parts = Grain.MONTH.parts(period("2024-01-31", "2024-03-01"));

        assertThat(parts)
                .containsExactly(
                        period("2024-01-31", "2024-01-31"),
                        period("2024-02-01", "2024-02-29"),
                        period("2024-03-01", "2024-03-01"));
        assertThat(parts).extracting(Grain.MONTH::isWhole).containsExactly(false, true, false);
    }

    @ParameterizedTest
    @EnumSource
    void partsCoverThePeriodWithoutGapOrOverlap(Grain grain) {
        var period = period("2023-12-27", "2026-01-05");

        var day = period.from();
        for (Period part : grain.parts(period)) {
            assertThat(part.from()).isEqualTo(day);
            day = part.to().plusDays(1);
        }
        assertThat(day).isEqualTo(period.to().plusDays(1));
    }

    @Test
    void refusesMorePartsThanAChartCanShow() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Grain.DAY.parts(period("2000-01-01", "2099-12-31")));
        assertThat(Grain.MONTH.parts(period("2000-01-01", "2099-12-31"))).hasSize(1200);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
