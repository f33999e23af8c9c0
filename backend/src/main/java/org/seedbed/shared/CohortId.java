package org.seedbed.shared;

/** Identifies one run of a course with its people. */
public record CohortId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
