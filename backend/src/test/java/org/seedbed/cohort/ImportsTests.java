package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.cohort.ImportReport.RowProblem;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Attendance, scores and completions from files. */
@ExtendWith(TestStore.class)
class ImportsTests {
    private static final String ATTENDANCE = """
            session_date,start,external_id,status,minutes
            2026-03-02,09:00,E1,PRESENT,
            2026-03-02,09:00,E2,late,15
            2026-03-03,9:00,E1,缺勤,
            """;

    private final School school;
    private final AttendanceImport attendance;
    private final ScoreImport scores;
    private final CompletionImport completions;
    private CohortId cohort;
    private AccountId first;
    private AccountId second;
    private SessionId monday;

    ImportsTests(MongoTemplate mongo) {
        school = new School(mongo);
        var people = new CohortPeople(school.enrolments, school.people);
        attendance =
                new AttendanceImport(school.cohorts, school.sheets, people, school.wording, school.clock, School.ZONE);
        scores = new ScoreImport(school.cohorts, school.enrolments, school.scores, people, school.wording);
        completions = new CompletionImport(
                school.cohorts,
                school.enrolments,
                school.completions,
                people,
                school.wording,
                school.clock,
                School.ZONE);
    }

    @BeforeEach
    void twoPeopleAndTwoSessions() {
        cohort = school.cohort(10);
        first = school.person("E1");
        second = school.person("E2");
        school.enrolling.enrol(cohort, first, As.ADMINISTRATOR);
        school.enrolling.enrol(cohort, second, As.ADMINISTRATOR);
        monday = school.session(cohort, 0);
        school.session(cohort, 1);
    }

    @Test
    void marksAttendanceAndChangesNothingTheSecondTime() {
        assertThat(attend(ATTENDANCE, false).created()).isEqualTo(3);
        var sheet = school.sheets.of(cohort, monday);
        assertThat(sheet.marks().get(second.value()))
                .returns(AttendanceStatus.LATE, Mark::status)
                .returns(15, Mark::minutes);

        var again = attend(ATTENDANCE, false);

        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(school.sheets.of(cohort, monday)).isEqualTo(sheet);
    }

    @Test
    void correctsAttendanceWithATrace() {
        attend(ATTENDANCE, false);

        var report = attend("session_date,external_id,status\n2026-03-02,E1,EXCUSED\n", false);

        assertThat(report.updated()).isEqualTo(1);
        assertThat(school.sheets.of(cohort, monday).marks().get(first.value()).revisions())
                .hasSize(1);
    }

    @Test
    void marksNothingInADryRun() {
        assertThat(attend(ATTENDANCE, true).created()).isEqualTo(3);
        assertThat(school.sheets.of(cohort)).isEmpty();
    }

    @Test
    void saysWhichMarksCannotBeTaken() {
        school.session(cohort, 10);

        var report = attend("""
                session_date,start,external_id,status
                2026-03-02,10:00,E1,PRESENT
                2026-03-12,09:00,E1,PRESENT
                2026-03-02,09:00,E9,PRESENT
                2026-03-02,09:00,E1,came
                2026-03-02,25:00,E1,PRESENT
                2026-03-02,09:00,E1,PRESENT
                2026-03-02,09:00,E1,ABSENT
                """, false);

        assertThat(codes(report))
                .containsExactly(
                        "session-unknown",
                        "session-not-begun",
                        "person-not-in-cohort",
                        "bad-enum",
                        "bad-time",
                        "duplicate-in-file");
        assertThat(report.created()).isEqualTo(1);
    }

    @Test
    void entersScoresAndChangesNothingTheSecondTime() {
        var file = "学员编号,成绩\nE1,90\nE2,59\n";
        assertThat(score(file).created()).isEqualTo(2);
        assertThat(score(file).unchanged()).isEqualTo(2);
        assertThat(score("学员编号,成绩\nE1,95\n").updated()).isEqualTo(1);
        assertThat(school.enrolments.find(cohort, first).orElseThrow().score()).isEqualTo(95);
        assertThat(school.enrolments.find(cohort, first).orElseThrow().changes())
                .hasSize(2);
        assertThat(codes(score("external_id,score\nE1,101\nE2,\nE9,50\n")))
                .containsExactly("out-of-range", "required-empty", "person-not-in-cohort");
    }

    @Test
    void bringsInCompletionsOfThePastWithTheFileAsGrounds() {
        var file = "external_id,completed_on\nE1,2026-03-05\n";
        assertThat(complete(file).created()).isEqualTo(1);

        var granted = school.enrolments.find(cohort, first).orElseThrow();
        assertThat(granted.completion().on()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(granted.completion().why()).isEqualTo("completions.csv");
        assertThat(school.check.find(granted.certificate().value())).isPresent();

        assertThat(complete(file).unchanged()).isEqualTo(1);
        assertThat(codes(complete("external_id,completed_on\nE1,2026-03-04\n"))).containsExactly("completion-kept");
        assertThat(school.enrolments.find(cohort, first).orElseThrow()).isEqualTo(granted);
    }

    @Test
    void saysWhichCompletionsCannotBe() {
        school.enrolling.withdraw(cohort, second, "moved", As.ADMINISTRATOR);

        var report = complete("external_id,completed_on\nE1,2026-03-01\nE1,2026-03-07\nE2,2026-03-05\nE9,2026-03-05\n");

        assertThat(codes(report))
                .containsExactly(
                        "completion-before-start",
                        "completion-in-future",
                        "completion-after-leaving",
                        "person-not-in-cohort");
        assertThat(report.skipped()).isEqualTo(4);
    }

    private ImportReport attend(String file, boolean dryRun) {
        return attendance.run(cohort, "attendance.csv", bytes(file), dryRun, As.ADMINISTRATOR);
    }

    private ImportReport score(String file) {
        return scores.run(cohort, "scores.csv", bytes(file), false, As.ADMINISTRATOR);
    }

    private ImportReport complete(String file) {
        return completions.run(cohort, "completions.csv", bytes(file), false, As.ADMINISTRATOR);
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> codes(ImportReport report) {
        return report.problems().stream().map(RowProblem::code).toList();
    }
}
