package org.seedbed.impact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How far one person came on the way from seat to till; what nobody can know yet, or recorded, is absent. */
record Path(
        @Nullable Boolean attended,
        boolean completed,
        boolean selected,
        boolean shop,
        boolean firstSale,
        @Nullable Boolean activeThirdMonth) {

    /** Months of selling are 30 days each, the first one beginning with the day of the first sale. */
    private static final int MONTH_DAYS = 30;

    private static final int THIRD_MONTH_BEGINS = 2 * MONTH_DAYS;
    private static final int THIRD_MONTH_ENDS = 3 * MONTH_DAYS - 1;

    /** The path of somebody who enrolled more than once: what they reached in any of these cohorts, they reached. */
    Path or(Path other) {
        return new Path(
                either(attended, other.attended),
                completed || other.completed,
                selected || other.selected,
                shop || other.shop,
                firstSale || other.firstSale,
                either(activeThirdMonth, other.activeThirdMonth));
    }

    /** Whether there was a sale in the third month of selling; unknown until that month is over, false without a first sale. */
    static @Nullable Boolean activeThirdMonth(SalesHistory sales, LocalDate lastCompleteDay) {
        var first = sales.firstSale().orElse(null);
        if (first == null) {
            return false;
        }
        if (sales.hasSaleWithin(first.plusDays(THIRD_MONTH_BEGINS), first.plusDays(THIRD_MONTH_ENDS))) {
            return true;
        }
        boolean isOver = ChronoUnit.DAYS.between(first, lastCompleteDay) >= THIRD_MONTH_ENDS;
        return isOver ? false : null;
    }

    private static @Nullable Boolean either(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return true;
        }
        return one == null || other == null ? null : Boolean.FALSE;
    }
}
