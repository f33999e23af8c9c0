package org.seedbed.cohort;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * How far the work on a cohort has come. It moves forward along the road from draft to archived, skipping what a small
 * programme has no use for; a postponed cohort returns to published, a completed one can be reopened for grading.
 */
public enum CohortStatus {
    DRAFT,
    PUBLISHED,
    ENROLLING,
    CONFIRMED,
    IN_PROGRESS,
    GRADING,
    COMPLETED,
    ARCHIVED,
    CANCELLED,
    POSTPONED;

    static final Set<CohortStatus> CLOSED_TO_ENROLMENT = Set.of(ARCHIVED, CANCELLED);

    private static final Set<CohortStatus> MAY_BE_POSTPONED = EnumSet.of(PUBLISHED, ENROLLING, CONFIRMED);

    boolean mayBecome(CohortStatus next) {
        return switch (next) {
            case CANCELLED -> isBefore(GRADING) || this == POSTPONED;
            case POSTPONED -> MAY_BE_POSTPONED.contains(this);
            case PUBLISHED -> this == DRAFT || this == POSTPONED;
            case GRADING -> isBefore(GRADING) || this == COMPLETED;
            case ARCHIVED -> this == COMPLETED;
            default -> isBefore(next);
        };
    }

    /** Leaving the road, or going back on it, has to be explained. */
    boolean needsReasonFrom(CohortStatus previous) {
        return this == CANCELLED || this == POSTPONED || (previous == COMPLETED && this == GRADING);
    }

    /** Nothing is under way before the first day or over before the last. */
    void requireDue(LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        refuseIf(this == IN_PROGRESS && today.isBefore(firstDay), "cohort-not-begun", firstDay);
        refuseIf((this == GRADING || this == COMPLETED) && today.isBefore(lastDay), "cohort-not-over", lastDay);
    }

    private boolean isBefore(CohortStatus other) {
        return ordinal() < other.ordinal() && this != CANCELLED && this != POSTPONED;
    }
}
