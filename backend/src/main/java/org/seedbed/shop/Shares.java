package org.seedbed.shop;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Invalid;

/** The members of a shop over time: from the first day to the last their parts add up to the whole on every day. */
record Shares(List<Member> members) {
    static final int WHOLE = 10_000;

    Shares {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw Invalid.field("members", "shares-empty");
        }
        refuseOverlaps(members);
        var days = new TreeSet<LocalDate>();
        for (var member : members) {
            days.add(member.from());
            if (member.to() != null) {
                days.add(member.to().plusDays(1));
            }
        }
        var afterwards = members.stream().allMatch(member -> member.to() != null) ? days.last() : LocalDate.MAX;
        for (var day : days.headSet(afterwards)) {
            var sum = members.stream()
                    .filter(member -> member.holdsOn(day))
                    .mapToInt(Member::basisPoints)
                    .sum();
            if (sum != WHOLE) {
                throw Invalid.field("members", "shares-not-whole", day, sum);
            }
        }
    }

    private static void refuseOverlaps(List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            for (var other : members.subList(i + 1, members.size())) {
                if (members.get(i).account().equals(other.account())
                        && members.get(i).overlaps(other)) {
                    throw Invalid.field("members", "shares-overlap");
                }
            }
        }
    }

    /** Who holds which part on the day; days before the first and after the last count as those. */
    Map<AccountId, Integer> on(LocalDate day) {
        var held = new LinkedHashMap<AccountId, Integer>();
        within(day).forEach(member -> held.put(member.account(), member.basisPoints()));
        return held;
    }

    List<Member> within(LocalDate day) {
        var first = members.stream().map(Member::from).min(LocalDate::compareTo).orElseThrow();
        var last = members.stream().anyMatch(member -> member.to() == null)
                ? LocalDate.MAX
                : members.stream().map(Member::to).max(LocalDate::compareTo).orElseThrow();
        var counted = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        return members.stream()
                .filter(member -> member.holdsOn(counted))
                .sorted(comparing((Member member) -> member.account().value()))
                .toList();
    }

    boolean include(Collection<AccountId> accounts) {
        return members.stream().anyMatch(member -> accounts.contains(member.account()));
    }
}
