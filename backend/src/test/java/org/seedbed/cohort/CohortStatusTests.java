package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.seedbed.cohort.CohortStatus.ARCHIVED;
import static org.seedbed.cohort.CohortStatus.CANCELLED;
import static org.seedbed.cohort.CohortStatus.COMPLETED;
import static org.seedbed.cohort.CohortStatus.CONFIRMED;
import static org.seedbed.cohort.CohortStatus.DRAFT;
import static org.seedbed.cohort.CohortStatus.ENROLLING;
import static org.seedbed.cohort.CohortStatus.GRADING;
import static org.seedbed.cohort.CohortStatus.IN_PROGRESS;
import static org.seedbed.cohort.CohortStatus.POSTPONED;
import static org.seedbed.cohort.CohortStatus.PUBLISHED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.seedbed.shared.Refused;

class CohortStatusTests {
    private static final Map<CohortStatus, Set<CohortStatus>> ROADS = new EnumMap<>(Map.of(
            DRAFT, Set.of(PUBLISHED, ENROLLING, CONFIRMED, IN_PROGRESS, GRADING, COMPLETED, CANCELLED),
            PUBLISHED, Set.of(ENROLLING, CONFIRMED, IN_PROGRESS, GRADING, COMPLETED, CANCELLED, POSTPONED),
            ENROLLING, Set.of(CONFIRMED, IN_PROGRESS, GRADING, COMPLETED, CANCELLED, POSTPONED),
            CONFIRMED, Set.of(IN_PROGRESS, GRADING, COMPLETED, CANCELLED, POSTPONED),
            IN_PROGRESS, Set.of(GRADING, COMPLETED, CANCELLED),
            GRADING, Set.of(COMPLETED),
            COMPLETED, Set.of(ARCHIVED, GRADING),
            ARCHIVED, Set.of(),
            CANCELLED, Set.of(),
            POSTPONED, Set.of(PUBLISHED, CANCELLED)));

    @Test
    void allowsExactlyTheseMoves() {
        for (var from : CohortStatus.values()) {
            for (var to : CohortStatus.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(ROADS.get(from).contains(to));
            }
        }
    }

    @Test
    void asksForAReasonOffTheRoadAndBackwards() {
        assertThat(Arrays.stream(CohortStatus.values()).filter(status -> status.needsReasonFrom(IN_PROGRESS)))
                .containsExactly(CANCELLED, POSTPONED);
        assertThat(GRADING.needsReasonFrom(COMPLETED)).isTrue();
    }

    @Test
    void isNotUnderWayBeforeTheFirstDayNorOverBeforeTheLast() {
        var first = LocalDate.of(2026, 3, 2);
        var last = LocalDate.of(2026, 3, 13);

        assertRefused("cohort-not-begun", () -> IN_PROGRESS.requireDue(first, last, first.minusDays(1)));
        assertRefused("cohort-not-over", () -> GRADING.requireDue(first, last, last.minusDays(1)));
        assertRefused("cohort-not-over", () -> COMPLETED.requireDue(first, last, last.minusDays(1)));
        IN_PROGRESS.requireDue(first, last, first);
        COMPLETED.requireDue(first, last, last);
    }

    private static void assertRefused(String code, Runnable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
