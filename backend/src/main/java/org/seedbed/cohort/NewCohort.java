package org.seedbed.cohort;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.RegionCode;

/** A cohort as it is planned; {@code published} marks past figures that others have published. */
public record NewCohort(
        String name,
        CourseId course,
        RegionCode region,
        LocalDate firstDay,
        LocalDate lastDay,
        int capacity,
        List<AccountId> instructors,
        CompletionRule rule,
        boolean published,
        @Nullable String note) {
    static final int MOST_SEATS = 500;
}
