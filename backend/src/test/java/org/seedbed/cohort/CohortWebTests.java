package org.seedbed.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.account.People;
import org.seedbed.course.CourseCatalogue;
import org.seedbed.course.NewCourse;
import org.seedbed.course.NewLesson;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.Grant;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class CohortWebTests {
    private static final Actor GANSU = As.coordinator("62");
    private static final Actor ELSEWHERE = As.coordinator("64");

    private final MockMvcTester mvc;
    private final CourseCatalogue courses;
    private final CohortPlanning planning;
    private final People people;
    private final String student;

    CohortWebTests(MockMvcTester mvc, CourseCatalogue courses, CohortPlanning planning, People people, Tokens tokens) {
        this.mvc = mvc;
        this.student = tokens.id();
        this.courses = courses;
        this.planning = planning;
        this.people = people;
    }

    @Test
    void takesACohortFromPlanToVerifiedCertificate() throws Exception {
        var cohort = cohort();
        var session = planning.addSession(
                cohort,
                new NewSession(LocalDate.of(2026, 1, 5), LocalTime.of(9, 0), LocalTime.of(12, 0), "开店", "教室"),
                GANSU);

        var dryRun = upload(cohort, "roster-import", gbk("学员编号,姓名,手机号\n" + student + ",王小明,\n,无名,\n"), true);
        assertThat(dryRun).hasStatusOk().bodyJson().extractingPath("$.created").isEqualTo(1);
        assertThat(dryRun).bodyJson().extractingPath("$.problems[0].code").isEqualTo("identity-missing");
        assertThat(dryRun).bodyJson().extractingPath("$.problems[0].message").isEqualTo("这一行需要学员编号或手机号。");
        assertThat(upload(cohort, "roster-import", gbk("学员编号,姓名,手机号\n" + student + ",王小明,\n"), false))
                .hasStatusOk();
        var account = people.matching(List.of(student), List.of()).get(0).id();

        var marks = "{\"version\":0,\"marks\":[{\"account\":\"%s\",\"status\":\"PRESENT\",\"minutes\":null}]}"
                .formatted(account);
        assertThat(put("/api/cohorts/" + cohort + "/sessions/" + session + "/attendance", marks))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        assertThat(get("/api/cohorts/" + cohort + "/completion", GANSU))
                .bodyJson()
                .extractingPath("$.items[0].sentence")
                .isEqualTo("出勤率 100%（1 节课到了 1 节），要求 80%。还没有成绩，要求 60 分。");
        assertThat(post(
                        "/api/cohorts/" + cohort + "/completion",
                        "{\"accounts\":[\"%s\"],\"why\":null}".formatted(account)))
                .hasStatus(409);
        assertThat(put(
                        "/api/cohorts/" + cohort + "/scores",
                        "{\"scores\":[{\"account\":\"%s\",\"score\":88}]}".formatted(account)))
                .hasStatusOk();
        assertThat(post(
                        "/api/cohorts/" + cohort + "/completion",
                        "{\"accounts\":[\"%s\"],\"why\":null}".formatted(account)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].verdict")
                .isEqualTo("granted");

        var certificate = get("/api/cohorts/" + cohort + "/certificates/" + account, GANSU);
        assertThat(certificate).bodyJson().extractingPath("$.holder").isEqualTo("王小明");
        var code = value(certificate, "code");
        assertThat(mvc.get()
                        .uri("/verify/{code}", code.toLowerCase(Locale.ROOT))
                        .header("Accept-Language", "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("证书真实有效", "王*明", "积石山")
                .doesNotContain("王小明");
        assertThat(get("/api/my/learning", trainee(account)))
                .bodyJson()
                .extractingPath("$.cohorts[0].completedOn")
                .isNotNull();
        assertThat(get("/api/my/certificates/" + code, trainee(account))).hasStatusOk();
        assertThat(get("/api/my/certificates/" + code, As.trainee("somebody-else")))
                .hasStatus(404);

        assertThat(post("/api/cohorts/" + cohort + "/completion/" + account + "/revoke", "{\"why\":\"误发\"}"))
                .hasStatusOk();
        assertThat(mvc.get().uri("/verify/{code}?lang=en", code))
                .hasStatusOk()
                .bodyText()
                .contains("taken back on")
                .doesNotContain("误发");
    }

    @Test
    void answersAForeignCohortExactlyAsAMissingOne() {
        var cohort = cohort();
        for (var path : List.of("", "/roster", "/completion", "/roster/export?format=csv")) {
            var foreign = get("/api/cohorts/" + cohort + path, ELSEWHERE);
            var missing = get("/api/cohorts/nowhere" + path, ELSEWHERE);
            assertThat(foreign).hasStatus(404);
            assertThat(missing).hasStatus(404);
            assertThat(text(foreign).replace(cohort.value(), "nowhere")).isEqualTo(text(missing));
        }
        assertThat(get("/api/cohorts/" + cohort, As.instructor("not-theirs"))).hasStatus(404);
        assertThat(get("/api/cohorts/" + cohort, As.trainee("nobody"))).hasStatus(404);
        assertThat(get("/api/cohorts/" + cohort + "/roster", As.trainee("nobody")))
                .hasStatus(403);
        assertThat(upload(cohort, "roster-import", gbk("学员编号,姓名\nA,B\n"), true, ELSEWHERE))
                .hasStatus(404);
    }

    @Test
    void listsOnlyCohortsOfTheCoordinatorsRegions() {
        var cohort = cohort();
        assertThat(text(get("/api/cohorts?query=网页", GANSU))).contains(cohort.value());
        assertThat(text(get("/api/cohorts?query=网页&status=DRAFT&region=6229", As.ADMINISTRATOR)))
                .contains(cohort.value());
        assertThat(text(get("/api/cohorts", ELSEWHERE))).doesNotContain(cohort.value());
    }

    @Test
    void refusesACohortInARegionOfSomebodyElse() {
        var form =
                "{\"name\":\"x\",\"course\":\"%s\",\"region\":\"640424\",\"firstDay\":\"2026-01-05\",\"lastDay\":\"2026-01-09\",\"capacity\":5,\"instructors\":[],\"rule\":{\"attendancePercent\":80,\"score\":60},\"published\":false,\"note\":null}"
                        .formatted(course());
        assertThat(post("/api/cohorts", form)).hasStatus(400).bodyText().contains("region-not-yours");
    }

    @Test
    void exportsTheListUnderItsOwnName() throws Exception {
        var cohort = cohort();
        upload(cohort, "roster-import", gbk("学员编号,姓名\n" + student + ",=危险\n"), false);

        var csv = get("/api/cohorts/" + cohort + "/roster/export?format=csv", GANSU);

        assertThat(csv).hasStatusOk().headers().hasValue("Content-Type", "text/csv;charset=UTF-8");
        assertThat(csv.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(student)
                .doesNotContain(",=危险");
        assertThat(get("/api/cohorts/" + cohort + "/roster/export?format=xlsx", GANSU))
                .hasStatusOk();
        assertThat(get("/api/cohorts/" + cohort + "/roster-import/template?format=xlsx", GANSU))
                .hasStatusOk();
        assertThat(get("/api/cohorts/" + cohort + "/roster/export?format=exe", GANSU))
                .hasStatus(400);
    }

    @Test
    void leadsFromATypedCodeToItsPageAndSaysSoWhenThereIsNone() {
        assertThat(mvc.get().uri("/verify")).hasStatusOk().bodyText().contains("action=\"/verify\"");
        assertThat(mvc.get().uri("/verify?code=0000 0000-0000 0000-0"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/verify/0000-0000-0000-0000-0");
        assertThat(mvc.get().uri("/verify/{code}", "<script>alert(1)"))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @Test
    void letsATraineeTickOffLessonsOfTheirOwnCohortOnly() {
        var cohort = cohort();
        upload(cohort, "roster-import", gbk("学员编号,姓名\n" + student + ",李雷\n"), false);
        planning.setStatus(cohort, CohortStatus.IN_PROGRESS, null, GANSU);
        var account = people.matching(List.of(student), List.of()).get(0).id();
        var me = trainee(account);
        var learning = get("/api/my/learning", me);
        var lesson = text(learning).replaceAll("(?s).*?\"lessons\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        var course = text(learning).replaceAll("(?s).*?\"course\":\\{\"id\":\"([^\"]+)\".*", "$1");

        assertThat(put("/api/my/cohorts/" + cohort + "/lessons/" + lesson, "{\"read\":true}", me))
                .bodyJson()
                .extractingPath("$.cohorts[0].lessons[0].read")
                .isEqualTo(true);
        assertThat(put("/api/my/cohorts/" + cohort + "/lessons/" + lesson, "{\"read\":true}", As.trainee("stranger")))
                .hasStatus(404);
        assertThat(get("/api/courses/" + course + "/lessons/" + lesson, me)).hasStatusOk();
        assertThat(get("/api/courses/" + course + "/lessons/" + lesson, As.trainee("stranger")))
                .hasStatus(404);
        assertThat(text(get("/api/courses", As.trainee("stranger")))).doesNotContain(course);
    }

    private CourseId course() {
        return courses.create(
                        new NewCourse("网店入门", 24, "从零开始", List.of(new NewLesson("第一课", 15, "# 你好"))), As.ADMINISTRATOR)
                .id();
    }

    private CohortId cohort() {
        var plan = new NewCohort(
                "网页测试班",
                course(),
                RegionCode.of("622927"),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 1, 9),
                30,
                List.of(),
                new CompletionRule(80, 60),
                false,
                null);
        return planning.plan(plan, GANSU).id();
    }

    private static Actor trainee(AccountId account) {
        return new Actor(account, "trainee", Set.of(Grant.of(Role.TRAINEE)));
    }

    private static byte[] gbk(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    private MvcTestResult upload(CohortId cohort, String what, byte[] file, boolean dryRun) {
        return upload(cohort, what, file, dryRun, GANSU);
    }

    private MvcTestResult upload(CohortId cohort, String what, byte[] file, boolean dryRun, Actor actor) {
        return mvc.post()
                .multipart()
                .file(new MockMultipartFile("file", "名单.csv", "text/csv", file))
                .uri("/api/cohorts/{id}/{what}?dryRun={dryRun}", cohort.value(), what, dryRun)
                .with(As.user(actor))
                .header("Accept-Language", "zh-CN")
                .exchange();
    }

    private MvcTestResult get(String uri, Actor actor) {
        return mvc.get()
                .uri(uri)
                .with(As.user(actor))
                .header("Accept-Language", "zh-CN")
                .exchange();
    }

    private MvcTestResult put(String uri, String json) {
        return put(uri, json, GANSU);
    }

    private MvcTestResult put(String uri, String json, Actor actor) {
        return mvc.put()
                .uri(uri)
                .with(As.user(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult post(String uri, String json) {
        return mvc.post()
                .uri(uri)
                .with(As.user(GANSU))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String value(MvcTestResult result, String field) {
        return text(result).replaceAll("(?s).*?\"" + field + "\":\"([^\"]+)\".*", "$1");
    }
}
