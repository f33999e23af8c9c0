package org.seedbed.shared;

import java.util.Set;
import java.util.stream.Collectors;

/** Who asks: every query that returns or changes a programme's data takes one and applies its scope. */
public record Actor(AccountId account, String name, Set<Grant> grants) {
    public Actor {
        grants = Set.copyOf(grants);
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean isAdministrator() {
        return has(Role.ADMINISTRATOR);
    }

    /** The regions this person coordinates; a region covers everything whose code it is a prefix of. */
    public Set<RegionCode> regions() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.COORDINATOR)
                .map(Grant::region)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean coordinates(RegionCode region) {
        return regions().stream().anyMatch(held -> held.contains(region));
    }
}
