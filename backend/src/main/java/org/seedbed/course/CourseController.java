package org.seedbed.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Courses over HTTP. */
@RestController
@RequestMapping("/api/courses")
class CourseController {
    private final Courses courses;
    private final CourseCatalogue catalogue;

    CourseController(Courses courses, CourseCatalogue catalogue) {
        this.courses = courses;
        this.catalogue = catalogue;
    }

    @GetMapping
    Page<CourseRow> list(Actor actor) {
        return Page.all(courses.all(actor).stream().map(CourseRow::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CourseView create(@Valid @RequestBody CourseForm form, Actor actor) {
        return CourseView.of(
                catalogue.create(new NewCourse(form.title(), form.hours(), form.summary(), List.of()), actor));
    }

    @GetMapping("/{id}")
    CourseView show(@PathVariable CourseId id, Actor actor) {
        return CourseView.of(courses.require(id, actor));
    }

    @PutMapping("/{id}")
    CourseView describe(@PathVariable CourseId id, @Valid @RequestBody CourseForm form, Actor actor) {
        return CourseView.of(catalogue.change(
                id,
                actor,
                "described",
                (course, change) -> course.describe(form.title(), form.hours(), form.summary(), change)));
    }

    record CourseForm(
            @NotBlank @Size(max = 120) String title,
            @Min(1) @Max(2_000) int hours,
            @NotNull @Size(max = 2_000) String summary) {}

    record CourseRow(CourseId id, String title, int hours, int lessons) {
        static CourseRow of(Course course) {
            return new CourseRow(
                    course.id(),
                    course.title(),
                    course.hours(),
                    course.lessons().size());
        }
    }

    record CourseView(CourseId id, String title, int hours, String summary, List<LessonRow> lessons) {
        static CourseView of(Course course) {
            var lessons = course.lessons().stream().map(LessonRow::of).toList();
            return new CourseView(course.id(), course.title(), course.hours(), course.summary(), lessons);
        }
    }

    record LessonRow(LessonId id, String title, int minutes) {
        static LessonRow of(Lesson lesson) {
            return new LessonRow(lesson.id(), lesson.title(), lesson.minutes());
        }
    }
}
