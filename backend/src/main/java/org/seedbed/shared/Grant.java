package org.seedbed.shared;

import org.jspecify.annotations.Nullable;

/**
 * A role and, for coordinators, the region it holds in. Which cohorts an instructor holds and which shops a trainee holds is
 * kept in those cohorts and shops.
 */
public record Grant(Role role, @Nullable RegionCode region) {
    public Grant {
        if ((role == Role.COORDINATOR) != (region != null)) {
            throw new IllegalArgumentException("A region belongs to a coordinator's grant, and to no other");
        }
    }

    public static Grant of(Role role) {
        return new Grant(role, null);
    }

    public static Grant coordinator(RegionCode region) {
        return new Grant(Role.COORDINATOR, region);
    }
}
