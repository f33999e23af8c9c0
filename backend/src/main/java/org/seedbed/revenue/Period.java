package org.seedbed.revenue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.seedbed.shared.Invalid;

/** A run of business days, both ends included. */
record Period(LocalDate from, LocalDate to) {
    Period {
        if (to.isBefore(from)) {
            throw Invalid.field("to", "ends-before-start", from, to);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** A period is partial until its last day is over. */
    boolean isPartialOn(LocalDate today) {
        return !to.isBefore(today);
    }

    /**
     * What this period is compared with: calendar months with as many months before, other days with as many days before. Of a
     * period that is not over, only the part up to today has an equal: 1 to 23 November goes with 1 to 23 October.
     */
    Period before(LocalDate today) {
        var end = to.isAfter(today) && !from.isAfter(today) ? today : to;
        if (beginsAMonth() && (end.isBefore(to) || endsAMonth(end) || end.equals(today))) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
            var shifted = end.minusMonths(months);
            return new Period(from.minusMonths(months), endsAMonth(end) ? lastOfMonth(shifted) : shifted);
        }
        long days = ChronoUnit.DAYS.between(from, end) + 1;
        return new Period(from.minusDays(days), from.minusDays(1));
    }

    private boolean beginsAMonth() {
        return from.getDayOfMonth() == 1;
    }

    private static boolean endsAMonth(LocalDate day) {
        return day.equals(lastOfMonth(day));
    }

    private static LocalDate lastOfMonth(LocalDate day) {
        return YearMonth.from(day).atEndOfMonth();
    }
}
