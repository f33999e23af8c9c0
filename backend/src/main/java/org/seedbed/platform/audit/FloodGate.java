package org.seedbed.platform.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets so many events of an address through in a minute, and so many of all; of the others it keeps the number. */
final class FloodGate {
    /** All addresses together have the room of this many. */
    private static final int ADDRESSES = 10;

    private final int perAddress;
    private final Map<String, Integer> passed = new HashMap<>();
    private final Map<String, Integer> held = new HashMap<>();
    private Instant minute = Instant.EPOCH;
    private int total;

    FloodGate(int perAddress) {
        this.perAddress = perAddress;
    }

    synchronized boolean lets(String address) {
        if (total >= perAddress * ADDRESSES) {
            held.merge(SecurityEvent.SEVERAL, 1, Integer::sum);
            return false;
        }
        if (passed.merge(address, 1, Integer::sum) > perAddress) {
            held.merge(address, 1, Integer::sum);
            return false;
        }
        total++;
        return true;
    }

    /** At the beginning of a minute, what was held back in the last one. */
    synchronized List<SecurityEvent> turn(Instant now) {
        var current = now.truncatedTo(ChronoUnit.MINUTES);
        var summaries = new ArrayList<SecurityEvent>();
        if (!current.equals(minute)) {
            var ended = minute;
            held.forEach((address, times) -> summaries.add(SecurityEvent.summary(ended, address, times)));
            minute = current;
            total = 0;
            passed.clear();
            held.clear();
        }
        return summaries;
    }
}
