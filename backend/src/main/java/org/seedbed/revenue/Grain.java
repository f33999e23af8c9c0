package org.seedbed.revenue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.seedbed.shared.Invalid;

/** How finely a period is cut along the calendar; weeks begin on Monday. */
enum Grain {
    DAY,
    WEEK,
    MONTH;

    /** A chart of more columns than this says nothing. */
    private static final int MOST_PARTS = 2_000;

    /** The parts of a period, clipped to it, so that their figures add up to the period's. */
    List<Period> parts(Period period) {
        var parts = new ArrayList<Period>();
        var from = period.from();
        while (!from.isAfter(period.to())) {
            if (parts.size() == MOST_PARTS) {
                throw Invalid.field("by", "period-too-long", MOST_PARTS);
            }
            var next = next(from);
            var end = next.minusDays(1);
            parts.add(new Period(from, end.isAfter(period.to()) ? period.to() : end));
            from = next;
        }
        return parts;
    }

    /** Whether a part is a whole day, week or month. */
    boolean isWhole(Period part) {
        return part.from().equals(start(part.from())) && part.to().plusDays(1).equals(next(part.from()));
    }

    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private LocalDate next(LocalDate day) {
        var start = start(day);
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }
}
