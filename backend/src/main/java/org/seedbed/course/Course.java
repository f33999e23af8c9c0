package org.seedbed.course;

import static org.seedbed.shared.Refused.refuseIf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Change;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.NotFound;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** Something the programme teaches: its title, its hours, and its lessons in reading order. */
@Document("courses")
public class Course {
    static final int MOST_LESSONS = 200;

    private final @Id CourseId id;
    private String title;
    private int hours;
    private String summary;
    private List<Lesson> lessons;
    private List<Change> changes;
    private @Version @Nullable Long version;

    @PersistenceCreator
    Course(
            CourseId id,
            String title,
            int hours,
            String summary,
            List<Lesson> lessons,
            List<Change> changes,
            @Nullable Long version) {
        this.id = id;
        this.title = title;
        this.hours = hours;
        this.summary = summary;
        this.lessons = List.copyOf(lessons);
        this.changes = List.copyOf(changes);
        this.version = version;
    }

    static Course of(CourseId id, String title, int hours, String summary, List<Lesson> lessons, Change change) {
        return new Course(id, title.strip(), hours, summary.strip(), lessons, List.of(change), null);
    }

    void describe(String newTitle, int newHours, String newSummary, Change change) {
        title = newTitle.strip();
        hours = newHours;
        summary = newSummary.strip();
        note(change);
    }

    void add(Lesson lesson, Change change) {
        refuseIf(lessons.size() >= MOST_LESSONS, "too-many-lessons", MOST_LESSONS);
        var all = new ArrayList<>(lessons);
        all.add(lesson);
        lessons = List.copyOf(all);
        note(change);
    }

    void rewrite(LessonId lesson, NewLesson written, Change change) {
        replace(lesson(lesson).rewritten(written));
        note(change);
    }

    void archive(LessonId lesson, Change change) {
        replace(lesson(lesson).archive());
        note(change);
    }

    /** Puts the lessons into this order; it has to name every lesson once. */
    void order(List<LessonId> wanted, Change change) {
        var current = lessons().stream().map(Lesson::id).toList();
        refuseIf(
                wanted.size() != current.size() || !new HashSet<>(wanted).equals(new HashSet<>(current)),
                "lesson-order-incomplete");
        var ordered = new ArrayList<>(wanted.stream().map(this::lesson).toList());
        lessons.stream().filter(Lesson::archived).forEach(ordered::add);
        lessons = List.copyOf(ordered);
        note(change);
    }

    public CourseId id() {
        return id;
    }

    public String title() {
        return title;
    }

    public int hours() {
        return hours;
    }

    public String summary() {
        return summary;
    }

    /** The lessons that are taught, in reading order. */
    public List<Lesson> lessons() {
        return lessons.stream().filter(lesson -> !lesson.archived()).toList();
    }

    public Optional<Lesson> find(LessonId lesson) {
        return lessons().stream().filter(one -> one.id().equals(lesson)).findFirst();
    }

    Lesson lesson(LessonId lesson) {
        return find(lesson).orElseThrow(() -> new NotFound(lesson));
    }

    List<Change> changes() {
        return changes;
    }

    private void replace(Lesson changed) {
        lessons = lessons.stream()
                .map(lesson -> lesson.id().equals(changed.id()) ? changed : lesson)
                .toList();
    }

    private void note(Change change) {
        var all = new ArrayList<>(changes);
        all.add(change);
        changes = List.copyOf(all);
    }
}
