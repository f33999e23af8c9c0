package org.seedbed.cohort;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.RegionCode;

/** What a cohort's history says to those who compare it with something else: everybody who ever took part, and when. */
public record CohortFacts(
        CohortId id,
        String name,
        RegionCode region,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean ended,
        boolean published,
        @Nullable LocalDate firstSessionDay,
        @Nullable LocalDate lastSessionDay,
        List<PersonFacts> people) {

    /** One person's part: attended is null where the cohort has no attendance on record. */
    public record PersonFacts(
            AccountId account,
            @Nullable Boolean attended,
            @Nullable LocalDate completedOn) {}
}
