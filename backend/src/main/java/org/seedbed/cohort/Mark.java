package org.seedbed.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;

/** Somebody's entry on an attendance sheet, with what it said before and the edition of the sheet it was made in. */
record Mark(
        AttendanceStatus status,
        @Nullable Integer minutes,
        AccountId by,
        Instant at,
        long edition,
        List<Revision> revisions) {

    static Mark first(NewMark entered, AccountId by, Instant at, long edition) {
        return new Mark(entered.status(), entered.minutes(), by, at, edition, List.of());
    }

    Mark revised(NewMark entered, AccountId who, Instant when, long newEdition) {
        var before = new Revision(status, minutes, by, at);
        var all = Stream.concat(revisions.stream(), Stream.of(before)).toList();
        return new Mark(entered.status(), entered.minutes(), who, when, newEdition, all);
    }

    boolean says(NewMark entered) {
        return status == entered.status() && Objects.equals(minutes, entered.minutes());
    }

    /** What a mark said before it was corrected. */
    record Revision(AttendanceStatus status, @Nullable Integer minutes, AccountId by, Instant at) {}
}
