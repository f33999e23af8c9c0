package org.seedbed.cohort;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;

/** That a person finished, on which day, who said so and on what grounds; the reason is given where the rule was not met. */
record Completion(
        LocalDate on,
        Instant at,
        AccountId by,
        @Nullable String why,
        @Nullable Attainment attainment) {}
