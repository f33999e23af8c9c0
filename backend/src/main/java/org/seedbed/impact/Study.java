package org.seedbed.impact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.seedbed.stats.Observation;

/** The fixed rules of the comparison: one clock for everyone, the cohort's last day, and data up to a cut-off. */
record Study(LocalDate cutOff) {
    /** Sales count from the cohort's last day (day 0) to this day, both included. */
    static final int WINDOW_DAYS = 180;

    /** Refunds still arrive this long after a sale, so a window is compared only once they are in. */
    static final int MATURITY_DAYS = 15;

    /** Curves of the time to the first sale end here. */
    static final int HORIZON_DAYS = 365;

    static final double CONFIDENCE = 0.95;

    /** Any fixed number gives a repeatable p-value; this one is the day the first cohort graduated. */
    static final long SEED = 20_180_611;

    boolean isComparable(LocalDate clock) {
        return !clock.plusDays(WINDOW_DAYS + MATURITY_DAYS).isAfter(cutOff);
    }

    /** The first day on which the cut-off, the day before it, lies far enough behind this clock. */
    LocalDate comparableFrom(LocalDate clock) {
        return clock.plusDays(WINDOW_DAYS + MATURITY_DAYS + 1);
    }

    long netInWindow(Trainee trainee) {
        return trainee.sales().netWithin(trainee.clock(), trainee.clock().plusDays(WINDOW_DAYS));
    }

    boolean soldInWindow(Trainee trainee) {
        return trainee.sales().hasSaleWithin(trainee.clock(), trainee.clock().plusDays(WINDOW_DAYS));
    }

    boolean soldBeforeClock(Trainee trainee) {
        return trainee.sales().firstSale().filter(trainee.clock()::isAfter).isPresent();
    }

    /** Days from the clock to the first sale; censored at the cut-off, or at the horizon if that comes first. */
    Observation timeToFirstSale(Trainee trainee) {
        long since = ChronoUnit.DAYS.between(trainee.clock(), cutOff);
        long observed = Math.max(0, Math.min(since, HORIZON_DAYS));
        Optional<Long> waited = trainee.sales()
                .firstSaleFrom(trainee.clock())
                .map(sale -> ChronoUnit.DAYS.between(trainee.clock(), sale));
        return waited.filter(days -> days <= observed)
                .map(days -> new Observation(days, true))
                .orElseGet(() -> new Observation(observed, false));
    }
}
