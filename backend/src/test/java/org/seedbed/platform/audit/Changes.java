package org.seedbed.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Changes for tests of the audit log. */
final class Changes {
    static final Instant NOON = Instant.parse("2026-03-06T04:00:00Z");

    private Changes() {}

    static DueChange of(String object, int place, @Nullable String why) {
        return new DueChange("cohorts", object, place, NOON.plusSeconds(place), "li", "replanned", why);
    }

    static List<DueChange> of(String object, int number) {
        return IntStream.range(0, number)
                .mapToObj(place -> of(object, place, "reason " + place))
                .toList();
    }
}
