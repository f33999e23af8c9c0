package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.course.CourseCatalogue;
import org.seedbed.course.NewCourse;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Grant;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A roster makes trainees of its own cohort and nothing else, whatever its columns say and whoever brings it. */
@WebTest
class RosterRightsWebTests {
    private static final Actor GANSU = As.coordinator("62");

    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final CourseCatalogue courses;
    private final CohortPlanning planning;
    private final People people;
    private final String mark;
    private Actor instructor;
    private CohortId own;
    private CohortId foreign;

    RosterRightsWebTests(
            MockMvcTester mvc,
            JsonMapper json,
            CourseCatalogue courses,
            CohortPlanning planning,
            People people,
            Tokens tokens) {
        this.mvc = mvc;
        this.json = json;
        this.courses = courses;
        this.planning = planning;
        this.people = people;
        this.mark = tokens.id();
    }

    @BeforeEach
    void planTwoCohorts() {
        var teacher = registered("teacher", Grant.of(Role.INSTRUCTOR));
        instructor = As.actor(teacher.value(), Grant.of(Role.INSTRUCTOR));
        own = cohort("622927", teacher);
        foreign = cohort("640104", registered("other", Grant.of(Role.INSTRUCTOR)));
    }

    @Test
    void givesNobodyARoleOrASeatThatTheFileAsksFor() {
        var file = """
                external_id,name,role,roles,角色,admin,grants,cohort,班级,region,地区,account,id
                %1$s-a,Ana,ADMINISTRATOR,ADMINISTRATOR;COORDINATOR,管理员,true,"[{""role"":""ADMINISTRATOR""}]",%2$s,%2$s,64,64,%1$s,%1$s
                %1$s-b,Bo,coordinator,COORDINATOR,项目专员,1,COORDINATOR:64,%2$s,%2$s,640104,640104,,
                """.formatted(mark, foreign);

        for (var importer : List.of(instructor, GANSU, As.ADMINISTRATOR)) {
            var report = body(imported(own, file, importer));
            assertThat(report.get("skipped").asInt()).isZero();
            assertThat(report.get("problems").toString()).contains("header-unknown");
        }

        assertThat(people.matching(List.of(mark + "-a", mark + "-b"), List.of()))
                .hasSize(2)
                .allSatisfy(person -> assertThat(person.roles()).containsExactly(Role.TRAINEE))
                .allSatisfy(person -> assertThat(person.dormant()).isEmpty());
        assertThat(roster(own)).hasSize(2);
        assertThat(roster(foreign)).isEmpty();
    }

    @Test
    void isNotTakenForACohortOfSomebodyElse() {
        var file = "external_id,name\n" + mark + "-c,Cai\n";

        assertThat(imported(foreign, file, instructor)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(imported(foreign, file, GANSU)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(imported(own, file, As.trainee("somebody"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(people.matching(List.of(mark + "-c"), List.of())).isEmpty();
    }

    @Test
    void changesNeitherTheRolesOfStaffNorWhatTheySignInWith() {
        var boss = registered("boss", Grant.of(Role.ADMINISTRATOR));

        var report = body(imported(
                own, "external_id,name,phone,role\n%s-boss,boss,13900001111,TRAINEE\n".formatted(mark), instructor));

        assertThat(report.get("problems").toString()).contains("staff-not-completed");
        var after = people.find(boss).orElseThrow();
        assertThat(after.phone()).isNull();
        assertThat(after.roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void leavesNoOtherWayForACoordinatorOrAnInstructorToMakeStaff() {
        var trainee = registered("trainee", Grant.of(Role.TRAINEE));
        var administrator = "[{\"role\":\"ADMINISTRATOR\"}]";

        for (var by : List.of(GANSU, instructor, As.actor(trainee.value(), Grant.of(Role.TRAINEE)))) {
            var person = "{\"name\":\"New\",\"externalId\":\"%s-new\",\"grants\":%s}".formatted(mark, administrator);
            assertThat(sent(HttpMethod.POST, "/api/people", person, by)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(sent(
                            HttpMethod.PUT,
                            "/api/people/" + trainee + "/grants",
                            "{\"grants\":" + administrator + "}",
                            by))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        for (var more : List.of("\"grants\":" + administrator, "\"role\":\"ADMINISTRATOR\"", "\"roles\":[]")) {
            var person = "{\"name\":\"New\",\"externalId\":\"%s-new\",%s}".formatted(mark, more);
            assertThat(sent(HttpMethod.POST, "/api/cohorts/" + own + "/enrolments", person, GANSU))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(people.matching(List.of(mark + "-new"), List.of())).isEmpty();
        assertThat(people.find(trainee)).map(Person::roles).contains(Set.of(Role.TRAINEE));
    }

    private AccountId registered(String name, Grant... grants) {
        return people.register(new NewPerson(name, null, mark + "-" + name, Set.of(grants)), As.ADMINISTRATOR)
                .id();
    }

    private CohortId cohort(String region, AccountId teacher) {
        var course = courses.create(new NewCourse("Selling online", 40, "From photo to parcel", List.of()), GANSU);
        var plan = new NewCohort(
                "名单班",
                course.id(),
                RegionCode.of(region),
                LocalDate.parse("2026-01-05"),
                LocalDate.parse("2026-01-09"),
                20,
                List.of(teacher),
                new CompletionRule(80, 60),
                false,
                null);
        return planning.plan(plan, As.ADMINISTRATOR).id();
    }

    private List<JsonNode> roster(CohortId cohort) {
        return body(mvc.get()
                        .uri("/api/cohorts/" + cohort + "/roster")
                        .with(As.user(As.ADMINISTRATOR))
                        .exchange())
                .get("items")
                .valueStream()
                .toList();
    }

    private MvcTestResult imported(CohortId cohort, String file, Actor by) {
        var roster = file.getBytes(StandardCharsets.UTF_8);
        return mvc.post()
                .multipart()
                .file(new MockMultipartFile("file", "roster.csv", "text/csv", roster))
                .uri("/api/cohorts/{id}/roster-import?dryRun=false", cohort.value())
                .with(As.user(by))
                .exchange();
    }

    private MvcTestResult sent(HttpMethod method, String uri, String content, Actor by) {
        return mvc.method(method)
                .uri(uri)
                .with(As.user(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
