package org.seedbed.course;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.Tokens;
import org.springframework.stereotype.Service;

/** The courses other modules speak of, and how they come to be. */
@Service
public class CourseCatalogue {
    private final Courses courses;
    private final Tokens tokens;
    private final Clock clock;

    CourseCatalogue(Courses courses, Tokens tokens, Clock clock) {
        this.courses = courses;
        this.tokens = tokens;
        this.clock = clock;
    }

    public Course require(CourseId id) {
        return courses.require(id);
    }

    public List<Course> byIds(Collection<CourseId> ids) {
        return courses.byIds(ids);
    }

    public Course create(NewCourse course, Actor by) {
        var lessons = course.lessons().stream().map(this::lesson).toList();
        var change = Change.of(by, "created", clock.instant());
        return courses.insert(Course.of(
                new CourseId(tokens.id()), course.title(), course.hours(), course.summary(), lessons, change));
    }

    LessonId addLesson(CourseId id, NewLesson written, Actor by) {
        var lesson = lesson(written);
        change(id, by, "lesson-added", (course, change) -> course.add(lesson, change));
        return lesson.id();
    }

    Course change(CourseId id, Actor by, String what, BiConsumer<Course, Change> verb) {
        var change = Change.of(by, what, clock.instant());
        return courses.change(id, by, course -> verb.accept(course, change));
    }

    private Lesson lesson(NewLesson written) {
        return Lesson.of(new LessonId(tokens.id()), written);
    }
}
