package org.seedbed.platform.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.seedbed.cohort.AttendanceImport;
import org.seedbed.cohort.CompletionImport;
import org.seedbed.cohort.ImportReport;
import org.seedbed.cohort.LessonReading;
import org.seedbed.cohort.RosterImport;
import org.seedbed.cohort.ScoreImport;
import org.seedbed.course.Course;
import org.seedbed.incubation.SelectionImport;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.springframework.stereotype.Component;

/** What happened in a demo cohort, each kind of record from the file a user would import. */
@Component
class DemoRecords {
    private final RosterImport rosters;
    private final AttendanceImport attendance;
    private final ScoreImport scores;
    private final CompletionImport completions;
    private final SelectionImport selections;
    private final LessonReading reading;
    private final DemoPeople people;
    private final ZoneId zone;

    DemoRecords(
            RosterImport rosters,
            AttendanceImport attendance,
            ScoreImport scores,
            CompletionImport completions,
            SelectionImport selections,
            LessonReading reading,
            DemoPeople people,
            ZoneId zone) {
        this.rosters = rosters;
        this.attendance = attendance;
        this.scores = scores;
        this.completions = completions;
        this.selections = selections;
        this.reading = reading;
        this.people = people;
        this.zone = zone;
    }

    void load(DemoFiles files, String key, CohortId id, Course course, Actor by) {
        read(files, "rosters", key, (name, file) -> rosters.run(id, name, file, false, by));
        read(files, "attendance", key, (name, file) -> attendance.run(id, name, file, false, by));
        read(files, "scores", key, (name, file) -> scores.run(id, name, file, false, by));
        read(files, "completions", key, (name, file) -> completions.run(id, name, file, false, by));
        read(files, "selections", key, (name, file) -> selections.run(id, name, file, false, by));
        readLessons(files, key, id, course, by);
    }

    private void readLessons(DemoFiles files, String key, CohortId id, Course course, Actor by) {
        var rows = files.pastRows("lessons-read.csv").stream()
                .filter(row -> row.first("cohort").text().equals(key))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        var accounts = people.byExternalId(
                rows.stream().map(row -> row.first("external_id").text()).toList());
        reading.enter(
                id,
                rows.stream()
                        .collect(groupingBy(
                                row -> accounts.get(row.first("external_id").text()),
                                toMap(
                                        row -> course.lessons()
                                                .get(Integer.parseInt(row.first("lesson_number")
                                                                .text())
                                                        - 1)
                                                .id(),
                                        row -> LocalDate.parse(
                                                        row.first("read_on").text())
                                                .atTime(20, 0)
                                                .atZone(zone)
                                                .toInstant()))),
                by);
    }

    private static void read(DemoFiles files, String kind, String key, Import into) {
        files.find(kind, key).ifPresent(name -> {
            var report = into.run(Path.of(name).getFileName().toString(), files.upload(name));
            var wrong = report.problems().stream()
                    .filter(problem -> problem.severity().equals("error"))
                    .findFirst();
            if (wrong.isPresent()) {
                throw new IllegalStateException(
                        name + ", row " + wrong.get().row() + ": " + wrong.get().message());
            }
        });
    }

    @FunctionalInterface
    private interface Import {
        ImportReport run(String name, byte[] file);
    }
}
