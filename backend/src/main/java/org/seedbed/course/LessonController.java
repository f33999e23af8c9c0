package org.seedbed.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.course.CourseController.CourseView;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CourseId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lessons over HTTP: read one, write them, put them in order. */
@RestController
@RequestMapping("/api/courses/{id}")
class LessonController {
    private final Courses courses;
    private final CourseCatalogue catalogue;
    private final Markdown markdown = new Markdown();

    LessonController(Courses courses, CourseCatalogue catalogue) {
        this.courses = courses;
        this.catalogue = catalogue;
    }

    @GetMapping("/lessons/{lesson}")
    LessonView read(@PathVariable CourseId id, @PathVariable LessonId lesson, Actor actor) {
        return view(courses.require(id, actor), lesson);
    }

    @PostMapping("/lessons")
    @ResponseStatus(HttpStatus.CREATED)
    LessonView add(@PathVariable CourseId id, @Valid @RequestBody LessonForm form, Actor actor) {
        var lesson = catalogue.addLesson(id, form.written(), actor);
        return view(courses.require(id, actor), lesson);
    }

    @PutMapping("/lessons/{lesson}")
    LessonView rewrite(
            @PathVariable CourseId id,
            @PathVariable LessonId lesson,
            @Valid @RequestBody LessonForm form,
            Actor actor) {
        var course = catalogue.change(
                id, actor, "lesson-rewritten", (one, change) -> one.rewrite(lesson, form.written(), change));
        return view(course, lesson);
    }

    @PutMapping("/lesson-order")
    CourseView order(@PathVariable CourseId id, @Valid @RequestBody LessonOrderForm form, Actor actor) {
        return CourseView.of(catalogue.change(
                id, actor, "lessons-ordered", (course, change) -> course.order(form.lessons(), change)));
    }

    @DeleteMapping("/lessons/{lesson}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable CourseId id, @PathVariable LessonId lesson, Actor actor) {
        catalogue.change(id, actor, "lesson-archived", (course, change) -> course.archive(lesson, change));
    }

    private LessonView view(Course course, LessonId id) {
        var lesson = course.lesson(id);
        var lessons = course.lessons();
        int place = lessons.indexOf(lesson);
        return new LessonView(
                id,
                lesson.title(),
                lesson.minutes(),
                lesson.body(),
                markdown.html(lesson.body()),
                place > 0 ? lessons.get(place - 1).id() : null,
                place < lessons.size() - 1 ? lessons.get(place + 1).id() : null);
    }

    record LessonForm(
            @NotBlank @Size(max = 120) String title,
            @Min(1) @Max(600) int minutes,
            @NotBlank @Size(max = 20_000) String body) {
        NewLesson written() {
            return new NewLesson(title, minutes, body);
        }
    }

    record LessonOrderForm(
            @NotNull @Size(max = Course.MOST_LESSONS) List<@NotNull LessonId> lessons) {}

    record LessonView(
            LessonId id,
            String title,
            int minutes,
            String body,
            String html,
            @Nullable LessonId previous,
            @Nullable LessonId next) {}
}
