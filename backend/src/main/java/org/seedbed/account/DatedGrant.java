package org.seedbed.account;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.Role;

/** A grant and the business days it is in force: from the first to the last, both included; without them, always. */
public record DatedGrant(
        Role role,
        @Nullable RegionCode region,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    private static final Comparator<DatedGrant> ORDER = Comparator.comparing(DatedGrant::role)
            .thenComparing(DatedGrant::region, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DatedGrant::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DatedGrant::to, Comparator.nullsLast(Comparator.naturalOrder()));

    public DatedGrant {
        if ((role == Role.COORDINATOR) != (region != null)) {
            throw Invalid.field("grants", "grant-region");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Invalid.field("grants", "grant-ends-before-start", from, to);
        }
    }

    static Set<DatedGrant> always(Collection<Grant> grants) {
        return grants.stream()
                .map(grant -> new DatedGrant(grant.role(), grant.region(), null, null))
                .collect(Collectors.toUnmodifiableSet());
    }

    Grant grant() {
        return new Grant(role, region);
    }

    boolean isInForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !hasEnded(day);
    }

    boolean hasEnded(LocalDate day) {
        return to != null && day.isAfter(to);
    }

    /** By role, region and day. */
    static Stream<DatedGrant> sorted(Collection<DatedGrant> grants) {
        return grants.stream().sorted(ORDER);
    }

    /**
     * What was given and what was taken, as the audit log keeps it: {@code -INSTRUCTOR, +COORDINATOR 62 2026-03-01/..}; two dots
     * stand for an open end.
     */
    static String difference(Set<DatedGrant> before, Set<DatedGrant> after) {
        return Stream.concat(missing(before, after, "-"), missing(after, before, "+"))
                .collect(joining(", "));
    }

    private static Stream<String> missing(Set<DatedGrant> from, Set<DatedGrant> in, String sign) {
        return sorted(from).filter(grant -> !in.contains(grant)).map(grant -> sign + grant.written());
    }

    private String written() {
        return role
                + (region == null ? "" : " " + region)
                + (from == null && to == null ? "" : " " + orOpen(from) + "/" + orOpen(to));
    }

    private static String orOpen(@Nullable LocalDate day) {
        return day == null ? ".." : day.toString();
    }
}
