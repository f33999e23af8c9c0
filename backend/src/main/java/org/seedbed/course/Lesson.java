package org.seedbed.course;

/** One reading of a course, written in Markdown; an archived one is kept for those who have ticked it off. */
public record Lesson(LessonId id, String title, int minutes, String body, boolean archived) {
    static Lesson of(LessonId id, NewLesson written) {
        return new Lesson(id, written.title().strip(), written.minutes(), written.body(), false);
    }

    Lesson rewritten(NewLesson written) {
        return new Lesson(id, written.title().strip(), written.minutes(), written.body(), archived);
    }

    Lesson archive() {
        return new Lesson(id, title, minutes, body, true);
    }
}
