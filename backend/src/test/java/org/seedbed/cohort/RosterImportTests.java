package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestStore;
import org.seedbed.cohort.ImportReport.RowProblem;
import org.seedbed.exchange.Column;
import org.seedbed.exchange.Format;
import org.seedbed.exchange.TableWriter;
import org.seedbed.exchange.Unreadable;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.NotFound;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class RosterImportTests {
    private static final String FILE = "学员编号,姓名,手机号,小组\nE1,王小明,13800000001,1组\nE2,李雷,,1组\n,韩梅梅,138 0000 0003,\n";

    private final School school;
    private final RosterImport roster;

    RosterImportTests(MongoTemplate mongo) {
        school = new School(mongo);
        roster = new RosterImport(
                school.cohorts, school.enrolments, school.follower, school.people, school.wording, school.clock);
    }

    @Test
    void makesPeopleKnownSeatsThemAndPutsThemInGroups() {
        var cohort = school.cohort(10);

        var report = run(cohort, FILE);

        assertThat(report.created()).isEqualTo(3);
        assertThat(report.committed()).isTrue();
        assertThat(report.counts()).containsEntry("accountsCreated", 3).containsEntry("seated", 3);
        assertThat(school.people.matching(List.of("E1", "E2"), List.of("13800000003")))
                .extracting(person -> person.name())
                .containsExactlyInAnyOrder("王小明", "李雷", "韩梅梅");
        assertThat(school.enrolments.of(cohort))
                .hasSize(3)
                .extracting(Enrolment::group)
                .containsExactlyInAnyOrder("1组", "1组", null);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        var cohort = school.cohort(10);
        run(cohort, FILE);
        var before = school.enrolments.of(cohort);
        var changes = school.cohorts.require(cohort).changes();

        var report = run(cohort, FILE);

        assertThat(report.unchanged()).isEqualTo(3);
        assertThat(report.problems()).isEmpty();
        assertThat(school.enrolments.of(cohort)).isEqualTo(before);
        assertThat(school.cohorts.require(cohort).changes()).isEqualTo(changes);
    }

    @Test
    void onlyTellsInADryRun() {
        var cohort = school.cohort(10);

        var report = dryRun(cohort, FILE);

        assertThat(report.created()).isEqualTo(3);
        assertThat(report.committed()).isFalse();
        assertThat(school.people.matching(List.of("E1", "E2"), List.of("13800000003")))
                .isEmpty();
        assertThat(school.cohorts.require(cohort).seats()).isEmpty();
    }

    @Test
    void keepsWhoIsMissingFromTheFile() {
        var cohort = school.cohort(10);
        run(cohort, FILE);

        run(cohort, "学员编号,姓名\nE9,新人\n");

        assertThat(school.enrolments.of(cohort)).hasSize(4).allMatch(Enrolment::isActive);
    }

    @Test
    void doesNotBringBackWhoHasLeft() {
        var cohort = school.cohort(10);
        run(cohort, "学员编号,姓名\nE1,王小明\n");
        var account = school.people.matching(List.of("E1"), List.of()).get(0).id();
        school.enrolling.withdraw(cohort, account, "moved", As.ADMINISTRATOR);

        var report = run(cohort, "学员编号,姓名\nE1,王小明\n");

        assertThat(report.problems()).extracting(RowProblem::code).containsExactly("left-before");
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(school.cohorts.require(cohort).seats()).isEmpty();
    }

    @Test
    void namesRowAndColumnOfWhatIsWrongAndTakesTheRest() {
        var cohort = school.cohort(10);
        school.person("E5", "known", "13800000005");
        school.person("E6", "other", "13800000006");

        var report = run(cohort, """
                external_id,name,phone,village
                ,Nobody,,x
                E1,,13800000001,x
                E2,Bad phone,12345,x
                1.23E+15,Shortened,,x
                E3,First,,x
                E3,Again,,x
                E5,Mixed,13800000006,x
                """);

        assertThat(report.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::code, RowProblem::severity)
                .containsExactly(
                        tuple(2, "external_id", "identity-missing", "error"),
                        tuple(3, "name", "required-empty", "error"),
                        tuple(4, "phone", "bad-phone", "error"),
                        tuple(5, "external_id", "scientific-notation", "error"),
                        tuple(7, "external_id", "duplicate-in-file", "error"),
                        tuple(8, "external_id", "identities-differ", "error"),
                        tuple(1, "village", "header-unknown", "info"));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(6);
        assertThat(school.enrolments.of(cohort)).hasSize(1);
    }

    @Test
    void keepsWhatIsKnownOfAPersonAndFillsInWhatIsNot() {
        var cohort = school.cohort(10);
        school.person("E1", "王晓明", null);

        var report = run(cohort, "学员编号,姓名,手机号\nE1,王小明,13800000001\n");

        assertThat(report.problems()).extracting(RowProblem::code).containsExactly("name-differs");
        var person = school.people.matching(List.of("E1"), List.of()).get(0);
        assertThat(person.name()).isEqualTo("王晓明");
        assertThat(person.phone()).isEqualTo("13800000001");
        assertThat(run(cohort, "学员编号,姓名,手机号\nE1,王晓明,13800000001\n").unchanged()).isEqualTo(1);
    }

    @Test
    void putsOnTheWaitingListWhoFindsNoSeat() {
        var cohort = school.cohort(1);

        var report = run(cohort, FILE);

        assertThat(report.counts()).containsEntry("seated", 1).containsEntry("waiting", 2);
        assertThat(report.problems()).extracting(RowProblem::code).containsOnly("capacity-exceeded");
        assertThat(school.cohorts.require(cohort).waiting()).hasSize(2);
        assertThat(school.enrolments.of(cohort)).hasSize(1);
    }

    @Test
    void readsEveryEncodingAndWorkbooks() throws IOException {
        for (var file : List.of(
                FILE.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8),
                FILE.getBytes(Charset.forName("GB18030")),
                workbook(3))) {
            var cohort = school.cohort(10);
            assertThat(roster.run(cohort, "roster", file, false, As.ADMINISTRATOR)
                            .created())
                    .isEqualTo(3);
        }
    }

    @Test
    void takesAHundredAndFortyPeopleAtOnce() throws IOException {
        var cohort = school.cohort(150);

        assertThat(roster.run(cohort, "roster.xlsx", workbook(140), false, As.ADMINISTRATOR)
                        .created())
                .isEqualTo(140);
        assertThat(roster.run(cohort, "roster.xlsx", workbook(140), false, As.ADMINISTRATOR)
                        .unchanged())
                .isEqualTo(140);
        assertThat(school.enrolments.of(cohort)).hasSize(140);
        assertThat(school.cohorts.require(cohort).moves()).isEmpty();
    }

    @Test
    void refusesAFileWithoutNamesOrWithoutIdentities() {
        var cohort = school.cohort(10);

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> run(cohort, "学员编号\nE1\n"));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> run(cohort, "姓名\n王小明\n"));
    }

    @Test
    void isNobodysBusinessOutsideTheRegion() {
        var cohort = school.cohort(10);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        roster.run(cohort, "f", FILE.getBytes(StandardCharsets.UTF_8), true, As.coordinator("64")));
    }

    private ImportReport run(CohortId cohort, String file) {
        return roster.run(cohort, "roster.csv", file.getBytes(StandardCharsets.UTF_8), false, As.ADMINISTRATOR);
    }

    private ImportReport dryRun(CohortId cohort, String file) {
        return roster.run(cohort, "roster.csv", file.getBytes(StandardCharsets.UTF_8), true, As.ADMINISTRATOR);
    }

    private static byte[] workbook(int people) throws IOException {
        var out = new ByteArrayOutputStream();
        var columns = List.of(
                Column.<Integer>text("学员编号", number -> "X" + number),
                Column.<Integer>text("姓名", number -> "学员" + number));
        new TableWriter<>(columns)
                .write(IntStream.rangeClosed(1, people).boxed().toList(), Format.XLSX, out);
        return out.toByteArray();
    }
}
