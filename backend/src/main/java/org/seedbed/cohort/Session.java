package org.seedbed.cohort;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** One meeting of a cohort, in the programme's local time; a cancelled one is kept but counts for nothing. */
public record Session(
        SessionId id,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        @Nullable String title,
        @Nullable String place,
        boolean cancelled) {

    static Session of(SessionId id, NewSession planned) {
        refuseIf(!planned.end().isAfter(planned.start()), "session-ends-before-start");
        return new Session(id, planned.date(), planned.start(), planned.end(), planned.title(), planned.place(), false);
    }

    Session cancel() {
        return new Session(id, date, start, end, title, place, true);
    }

    boolean overlaps(Session other) {
        return !cancelled
                && !other.cancelled
                && date.equals(other.date)
                && start.isBefore(other.end)
                && other.start.isBefore(end);
    }

    boolean hasStarted(LocalDateTime now) {
        return !date.atTime(start).isAfter(now);
    }

    boolean hasEnded(LocalDateTime now) {
        return !date.atTime(end).isAfter(now);
    }

    int minutes() {
        return (int) Duration.between(start, end).toMinutes();
    }
}
