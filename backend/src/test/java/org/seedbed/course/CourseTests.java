package org.seedbed.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.shared.Change;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;

class CourseTests {
    private static final Change CHANGE = Change.of(As.ADMINISTRATOR, "changed", Instant.parse("2026-03-06T02:00:00Z"));
    private static final LessonId ONE = new LessonId("one");
    private static final LessonId TWO = new LessonId("two");

    private final Course course = Course.of(
            new CourseId("course"),
            " Live selling ",
            32,
            "",
            List.of(lesson(ONE, "First"), lesson(TWO, "Second")),
            CHANGE);

    @Test
    void readsInTheOrderItIsGiven() {
        course.order(List.of(TWO, ONE), CHANGE);

        assertThat(course.lessons()).extracting(Lesson::id).containsExactly(TWO, ONE);
        assertThat(course.changes()).hasSize(2);
    }

    @Test
    void refusesAnOrderThatForgetsOrRepeatsALesson() {
        for (var wrong : List.of(List.of(ONE), List.of(ONE, ONE), List.of(ONE, TWO, TWO))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> course.order(wrong, CHANGE))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("lesson-order-incomplete"));
        }
    }

    @Test
    void teachesAnArchivedLessonNoMore() {
        course.archive(ONE, CHANGE);

        assertThat(course.lessons()).extracting(Lesson::id).containsExactly(TWO);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.archive(ONE, CHANGE));
        course.order(List.of(TWO), CHANGE);
    }

    @Test
    void isRewrittenLessonByLesson() {
        course.rewrite(TWO, new NewLesson(" Better ", 45, "new"), CHANGE);
        course.describe(" Title ", 40, " Sum ", CHANGE);

        assertThat(course.lesson(TWO)).isEqualTo(new Lesson(TWO, "Better", 45, "new", false));
        assertThat(course.title()).isEqualTo("Title");
        assertThat(course.hours()).isEqualTo(40);
    }

    @Test
    void hasTwoHundredLessonsAtMost() {
        for (int number = 2; number < Course.MOST_LESSONS; number++) {
            course.add(lesson(new LessonId("l" + number), "x"), CHANGE);
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> course.add(lesson(new LessonId("last"), "x"), CHANGE))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("too-many-lessons"));
    }

    private static Lesson lesson(LessonId id, String title) {
        return Lesson.of(id, new NewLesson(title, 20, "text"));
    }
}
