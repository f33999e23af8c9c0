package org.seedbed.revenue;

import java.time.LocalDate;
import java.util.List;
import org.seedbed.sales.DayFigures;

/** What one answer is made from: the days of a period, and those of the period it is compared with. */
record Review(Scope scope, Period period, Period before, LocalDate today, List<DayFigures> days) {
    List<DayFigures> current() {
        return within(period);
    }

    List<DayFigures> earlier() {
        return within(before);
    }

    private List<DayFigures> within(Period part) {
        return days.stream().filter(day -> part.contains(day.day())).toList();
    }
}
