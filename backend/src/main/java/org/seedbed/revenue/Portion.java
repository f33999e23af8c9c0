package org.seedbed.revenue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seedbed.sales.DayFigures;
import org.seedbed.sales.Figures;
import org.seedbed.shared.AccountId;

/** Whose part of a shop's day is meant: the whole, the part of some people, or what is left without them. */
@FunctionalInterface
interface Portion {
    Portion WHOLE = day -> Optional.of(new Slice(day, day.figures()));

    /** The part of the day, or nothing if nobody who is meant has a share in it. */
    Optional<Slice> of(DayFigures day);

    static Portion of(Set<AccountId> people) {
        return day -> isAnyOf(people, day) ? Optional.of(new Slice(day, part(people, day))) : Optional.empty();
    }

    static Portion without(Set<AccountId> people) {
        return day ->
                people.containsAll(day.perMember().keySet()) && !day.perMember().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Slice(day, minus(day.figures(), part(people, day))));
    }

    default List<Slice> of(Collection<DayFigures> days) {
        return days.stream().map(this::of).flatMap(Optional::stream).toList();
    }

    private static boolean isAnyOf(Set<AccountId> people, DayFigures day) {
        return day.perMember().keySet().stream().anyMatch(people::contains);
    }

    private static Figures part(Set<AccountId> people, DayFigures day) {
        return Figures.sum(day.perMember().entrySet().stream()
                .filter(member -> people.contains(member.getKey()))
                .map(member -> member.getValue())
                .toList());
    }

    private static Figures minus(Figures all, Figures part) {
        return new Figures(all.gross() - part.gross(), all.refunds() - part.refunds(), all.net() - part.net());
    }
}
