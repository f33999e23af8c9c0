package org.seedbed.cohort;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When and where a cohort is to meet, and what for. */
public record NewSession(
        LocalDate date,
        LocalTime start,
        LocalTime end,
        @Nullable String title,
        @Nullable String place) {}
