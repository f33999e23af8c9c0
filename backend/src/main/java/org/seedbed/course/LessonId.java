package org.seedbed.course;

import org.seedbed.shared.Id;

/** Identifies one lesson of a course. */
public record LessonId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
