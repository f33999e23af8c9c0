package org.seedbed.shared;

/** Identifies what is taught. */
public record CourseId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
