package org.seedbed.cohort;

import java.time.LocalDate;
import java.util.Locale;

/** Where a cohort stands by the calendar, whatever its status says. */
enum Phase {
    UPCOMING,
    RUNNING,
    ENDED;

    static Phase of(Cohort cohort, LocalDate today) {
        if (cohort.hasEnded(today)) {
            return ENDED;
        }
        return today.isBefore(cohort.firstDay()) ? UPCOMING : RUNNING;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
