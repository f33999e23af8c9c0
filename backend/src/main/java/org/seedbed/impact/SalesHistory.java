package org.seedbed.impact;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One person's share of net revenue, day by day, over every shop they are or were a member of. */
record SalesHistory(NavigableMap<LocalDate, Long> netByDay) {
    static final SalesHistory NONE = of(Map.of());

    /** A day "with a sale": refunds and sales of one day are not told apart, so a day that nets to nothing has none. */
    private static boolean isSale(Map.Entry<LocalDate, Long> day) {
        return day.getValue() > 0;
    }

    static SalesHistory of(Map<LocalDate, Long> netByDay) {
        return new SalesHistory(Collections.unmodifiableNavigableMap(new TreeMap<>(netByDay)));
    }

    Optional<LocalDate> firstSale() {
        return first(netByDay);
    }

    Optional<LocalDate> firstSaleFrom(LocalDate day) {
        return first(netByDay.tailMap(day, true));
    }

    boolean hasSale() {
        return firstSale().isPresent();
    }

    /** Both days included. */
    boolean hasSaleWithin(LocalDate from, LocalDate to) {
        return within(from, to).entrySet().stream().anyMatch(SalesHistory::isSale);
    }

    long net() {
        return sum(netByDay);
    }

    /** Both days included. */
    long netWithin(LocalDate from, LocalDate to) {
        return sum(within(from, to));
    }

    private NavigableMap<LocalDate, Long> within(LocalDate from, LocalDate to) {
        return netByDay.subMap(from, true, to, true);
    }

    private static Optional<LocalDate> first(NavigableMap<LocalDate, Long> days) {
        return days.entrySet().stream()
                .filter(SalesHistory::isSale)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static long sum(Map<LocalDate, Long> days) {
        return days.values().stream().reduce(0L, Math::addExact);
    }
}
