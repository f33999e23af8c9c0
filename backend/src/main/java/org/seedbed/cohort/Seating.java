package org.seedbed.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seedbed.shared.AccountId;

/** Who sits and who waits, both in the order they came; nobody sits down past those who wait. */
record Seating(int capacity, List<Seat> seats, List<Seat> waiting) {
    Seating with(Collection<AccountId> people, Instant now) {
        var known = Stream.concat(seats.stream(), waiting.stream())
                .map(Seat::account)
                .collect(Collectors.toSet());
        var seated = new ArrayList<>(seats);
        var queue = new ArrayList<>(waiting);
        for (var account : people) {
            if (known.add(account)) {
                var line = seated.size() < capacity && queue.isEmpty() ? seated : queue;
                line.add(new Seat(account, now));
            }
        }
        return new Seating(capacity, List.copyOf(seated), List.copyOf(queue));
    }
}
