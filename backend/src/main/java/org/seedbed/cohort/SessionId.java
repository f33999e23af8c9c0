package org.seedbed.cohort;

import org.seedbed.shared.Id;

/** Identifies one meeting of a cohort. */
public record SessionId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
