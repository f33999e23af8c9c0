package org.seedbed.platform.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seedbed.cohort.CohortPlanning;
import org.seedbed.cohort.CohortStatus;
import org.seedbed.cohort.CompletionRule;
import org.seedbed.cohort.NewCohort;
import org.seedbed.cohort.NewSession;
import org.seedbed.course.Course;
import org.seedbed.course.CourseCatalogue;
import org.seedbed.course.NewCourse;
import org.seedbed.course.NewLesson;
import org.seedbed.exchange.Row;
import org.seedbed.exchange.TableReader;
import org.seedbed.shared.Actor;
import org.seedbed.shared.RegionCode;
import org.springframework.stereotype.Component;

/** The courses and cohorts of the demo programme, with everything that happened in them. */
@Component
class DemoTraining {
    private final CourseCatalogue courses;
    private final CohortPlanning planning;
    private final DemoRecords records;
    private final Map<String, Course> courseByKey = new HashMap<>();

    DemoTraining(CourseCatalogue courses, CohortPlanning planning, DemoRecords records) {
        this.courses = courses;
        this.planning = planning;
        this.records = records;
    }

    void loadCourses(Path folder, Actor by) {
        for (var course : DemoFiles.list(folder)) {
            var facts = new TableReader()
                    .read(DemoFiles.readBytes(course.resolve("course.csv")))
                    .rows()
                    .get(0);
            var minutes = facts.first("lesson_minutes").text().split(";");
            var lessons = new ArrayList<NewLesson>();
            for (var file : DemoFiles.list(course)) {
                if (file.toString().endsWith(".md")) {
                    lessons.add(lesson(file, Integer.parseInt(minutes[lessons.size()])));
                }
            }
            var created = courses.create(
                    new NewCourse(
                            facts.first("title").text(),
                            Integer.parseInt(facts.first("hours").text()),
                            facts.first("summary").text(),
                            lessons),
                    by);
            courseByKey.put(course.getFileName().toString(), created);
        }
    }

    private static NewLesson lesson(Path file, int minutes) {
        var text = DemoFiles.readText(file);
        var title = text.lines().findFirst().orElseThrow().replaceFirst("^#\\s*", "");
        return new NewLesson(
                title, minutes, text.substring(text.indexOf('\n') + 1).strip());
    }

    void loadCohorts(DemoFiles files, DemoPeople people, PrintStream progress) {
        var by = people.administrator();
        var rows = files.rows("cohorts.csv");
        var sessions = files.rows("sessions.csv");
        int done = 0;
        for (var row : rows) {
            loadCohort(files, row, sessions, people, by);
            if (++done % 10 == 0 || done == rows.size()) {
                progress.println("Loading the demo programme: cohorts " + done + " of " + rows.size());
            }
        }
    }

    private void loadCohort(DemoFiles files, Row row, List<Row> sessions, DemoPeople people, Actor by) {
        var key = row.first("key").text();
        var id = planning.plan(cohort(row, people), by).id();
        planning.addSessions(
                id,
                sessions.stream()
                        .filter(session -> session.first("cohort").text().equals(key))
                        .map(DemoTraining::session)
                        .toList(),
                by);
        var status = CohortStatus.valueOf(row.first("status").text());
        if (status != CohortStatus.DRAFT) {
            planning.setStatus(id, CohortStatus.ENROLLING, null, by);
        }
        records.load(files, key, id, courseByKey.get(row.first("course").text()), by);
        if (status != CohortStatus.DRAFT && status != CohortStatus.ENROLLING) {
            planning.setStatus(id, status, null, by);
        }
    }

    private NewCohort cohort(Row row, DemoPeople people) {
        return new NewCohort(
                row.first("name").text(),
                courseByKey.get(row.first("course").text()).id(),
                new RegionCode(row.first("region").text()),
                LocalDate.parse(row.first("first_day").text()),
                LocalDate.parse(row.first("last_day").text()),
                Integer.parseInt(row.first("capacity").text()),
                DemoPeople.list(row.first("instructors").text())
                        .map(people::require)
                        .toList(),
                new CompletionRule(
                        Integer.parseInt(row.first("attendance_percent").text()),
                        Integer.parseInt(row.first("score").text())),
                Boolean.parseBoolean(row.first("published").text()),
                DemoFiles.optional(row, "note"));
    }

    private static NewSession session(Row row) {
        return new NewSession(
                LocalDate.parse(row.first("date").text()),
                LocalTime.parse(row.first("start").text()),
                LocalTime.parse(row.first("end").text()),
                DemoFiles.optional(row, "title"),
                DemoFiles.optional(row, "place"));
    }
}
