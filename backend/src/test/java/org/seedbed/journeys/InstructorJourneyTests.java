package org.seedbed.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Journey
class InstructorJourneyTests {
    private static final String ROSTER = """
            学员编号,姓名,手机号,小组
            JRN-001,马春花,19911110001,一组
            JRN-002,何玉兰,,一组
            JRN-003,赵小川,12345,二组
            """;

    @Test
    void importsARosterAndTheSameFileAgainChangesNothing(Visitors visitors) {
        var instructor = visitors.atADesk().signedInAs("instructor");
        var cohort = Cohort.planned(visitors.atADesk().signedInAs("admin"), "名单导入班");
        var file = ROSTER.getBytes(Charset.forName("GB18030"));
        instructor.open("/app/cohorts/" + cohort.id() + "/roster");
        instructor.sees("还没有学员");
        instructor.findsNoSeriousIssue();
        instructor.link("导入名单").first().click();
        instructor.findsNoSeriousIssue();

        instructor.choosesFile("名单.csv", file);
        instructor.sees("尚未保存。导入后将有 2 行带来变化。");
        instructor.sees("编码 GB18030");
        var problem = instructor.row("不是 11 位的大陆手机号。");
        assertThat(problem).containsText(Pattern.compile("4.*错误.*手机号.*12345", Pattern.DOTALL));
        instructor.findsNoSeriousIssue();
        instructor.press("导入 2 人");
        instructor.sees("导入完成，2 行带来了变化。");
        assertThat(instructor.fact("新增")).hasText("2");
        assertThat(instructor.fact("跳过")).hasText("1");
        instructor.findsNoSeriousIssue();

        instructor.press("换一个文件");
        instructor.choosesFile("名单.csv", file);
        instructor.sees("文件里的内容系统中都已经有了，导入不会带来变化。");
        assertThat(instructor.fact("无变化")).hasText("2");
        instructor.follow("返回：名单");
        instructor.sees(instructor.row("马春花"));
        instructor.sees(instructor.row("何玉兰"));
    }

    @Test
    void marksEverybodyPresentInTodaysSession(Visitors visitors) {
        var instructor = visitors.onAPhone(390).signedInAs("instructor");
        var today = instructor.get("/api/my/teaching").get("today").get(0);
        var people = today.get("expected").asInt();
        instructor.findsNoSeriousIssue();
        instructor.follow(today.get("session").get("title").asString());
        instructor.sees(instructor.heading("考勤"));
        instructor.press("全部 " + people + " 人记为到课");
        instructor.sees(people + " 条未保存");
        instructor.findsNoSeriousIssue();
        instructor.press("保存 " + people + " 条");
        instructor.sees("已保存 " + people + " 条考勤");

        instructor.page().reload();
        instructor.sees("已全部保存");
        assertThat(instructor.button(Pattern.compile("到课"))).hasCount(people);
        instructor.needsNoSidewaysScrolling();
    }

    @Test
    void grantsACompletionWhoseCertificateAnyoneCanCheck(Visitors visitors) {
        var admin = visitors.atADesk().signedInAs("admin");
        var cohort = Cohort.planned(admin, "结业授予班");
        cohort.enrol("马建国", "JRN-101").enrol("马建军", "JRN-102").attendAll();

        var instructor = visitors.atADesk().signedInAs("instructor");
        instructor.open("/app/cohorts/" + cohort.id() + "/scores");
        instructor.type("马建国 JRN-101", "88");
        instructor.type("马建军 JRN-102", "40");
        instructor.findsNoSeriousIssue();
        instructor.press("保存 2 个成绩");
        instructor.sees("已保存 2 个成绩");

        instructor.open("/app/cohorts/" + cohort.id() + "/completion");
        assertThat(instructor.row("马建军")).containsText("未达条件");
        instructor.press("选中符合条件的 1 人");
        instructor.findsNoSeriousIssue();
        instructor.press("授予 1 人结业");
        instructor.sees("将以今天的日期为以下 1 人授予结业并颁发证书：马建国。");
        instructor.findsNoSeriousIssue();
        instructor.page().getByRole(AriaRole.DIALOG).getByText("授予 1 人结业").click();
        instructor.sees("已授予 1 人结业");
        instructor.row("马建国").getByText("打开").click();
        instructor.sees(instructor.heading("证书"));
        instructor.findsNoSeriousIssue();

        var code = instructor
                .page()
                .getByText(Pattern.compile("^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-[0-9A-Z]$"))
                .textContent();
        var anyone = visitors.onAPhone(360);
        anyone.open("/verify/" + code);
        anyone.sees("证书真实有效。");
        anyone.sees(cohort.name());
        anyone.findsNoSeriousIssue();
        anyone.needsNoSidewaysScrolling();
        anyone.type("证书编码", "0000-0000-0000-0000-1");
        anyone.expectsComplaint("404");
        anyone.press("查验");
        anyone.sees("没有这个编码的证书。");
        anyone.findsNoSeriousIssue();
    }

    /** A cohort of one journey alone, taught by the demo instructor. */
    private record Cohort(Visitor admin, String id, String name, LocalDate today) {
        static Cohort planned(Visitor admin, String name) {
            var today = LocalDate.parse(admin.get("/api/programme").get("today").asString());
            var instructor = admin.get("/api/people?query=instructor")
                    .get("items")
                    .get(0)
                    .get("id")
                    .asString();
            var course = admin.get("/api/courses").get("items").get(0).get("id").asString();
            var cohort = admin.post(
                    "/api/cohorts",
                    Map.of(
                            "name",
                            name,
                            "course",
                            course,
                            "region",
                            "622927",
                            "firstDay",
                            today.minusDays(3).toString(),
                            "lastDay",
                            today.plusDays(3).toString(),
                            "capacity",
                            20,
                            "instructors",
                            List.of(instructor),
                            "rule",
                            Map.of("attendancePercent", 80, "score", 60)));
            var planned = new Cohort(admin, cohort.get("id").asString(), name, today);
            admin.post("/api/cohorts/" + planned.id + "/status", Map.of("status", "ENROLLING"));
            return planned;
        }

        Cohort enrol(String person, String externalId) {
            admin.post("/api/cohorts/" + id + "/enrolments", Map.of("name", person, "externalId", externalId));
            return this;
        }

        void attendAll() {
            admin.post(
                    "/api/cohorts/" + id + "/sessions",
                    Map.of(
                            "date",
                            today.minusDays(1).toString(),
                            "start",
                            "09:00",
                            "end",
                            "11:00",
                            "title",
                            "第一课",
                            "place",
                            "教室"));
            var session = admin.get("/api/cohorts/" + id)
                    .get("sessions")
                    .get(0)
                    .get("id")
                    .asString();
            var sheet = admin.get("/api/cohorts/" + id + "/sessions/" + session + "/attendance");
            var marks = sheet.get("marks")
                    .valueStream()
                    .map(mark -> Map.of("account", mark.get("account").asString(), "status", "PRESENT"))
                    .toList();
            admin.put(
                    "/api/cohorts/" + id + "/sessions/" + session + "/attendance",
                    Map.of("version", sheet.get("version").asLong(), "marks", marks));
        }
    }
}
