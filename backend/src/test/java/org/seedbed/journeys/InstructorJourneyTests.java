package org.seedbed.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void printsCodesWithWhichTraineesSignInOnceEach(Visitors visitors) {
        var cohort = Cohort.planned(visitors.atADesk().signedInAs("admin"), "登录码班");
        cohort.enrol("马春兰", "JRN-201").enrol("马春梅", "JRN-202");
        var instructor = visitors.atADesk().signedInAs("instructor");
        instructor.open("/app/cohorts/" + cohort.id() + "/roster");
        instructor.follow("打印登录码");
        instructor.sees("全体在读学员（2 人）");
        instructor.findsNoSeriousIssue();
        instructor.press("制作 2 张卡片");
        instructor.sees("以前给这些学员打印的卡片立即失效");
        instructor.findsNoSeriousIssue();
        var dialog = instructor.page().getByRole(AriaRole.DIALOG);
        var answer = instructor
                .page()
                .waitForResponse(
                        "**/sign-in-codes",
                        () -> dialog.getByRole(AriaRole.BUTTON)
                                .getByText("制作卡片")
                                .click());
        instructor.sees("2 张卡片可以打印了");
        assertThat(instructor.page().getByRole(AriaRole.IMG)).hasCount(2);
        instructor.findsNoSeriousIssue();
        var cards = JsonMapper.shared().readTree(answer.text()).get("cards");
        var code = cards.get(0).get("code").asString();
        var link = cards.get(1).get("link").asString();
        instructor.sees(code);

        var typing = visitors.onAPhone(360);
        typing.open("/app/sign-in");
        typing.follow("我有登录码");
        typing.findsNoSeriousIssue();
        typing.needsNoSidewaysScrolling();
        typing.type("登录码", code.replace("-", " ").toLowerCase(Locale.ROOT));
        typing.press("登录");
        typing.sees(typing.heading("马春兰"));

        var scanning = visitors.onAPhone(360);
        scanning.open(link);
        scanning.sees("登录码已随链接带入");
        assertThat(scanning.page()).hasURL(Pattern.compile("/app/sign-in-code$"));
        scanning.findsNoSeriousIssue();
        scanning.press("登录");
        scanning.sees(scanning.heading("马春梅"));

        var late = visitors.onAPhone(360);
        late.expectsComplaint("401");
        late.open(link);
        late.press("登录");
        late.sees("这个登录码不能用");
        late.type("登录码", code);
        late.press("登录");
        late.sees("这个登录码不能用");
        late.findsNoSeriousIssue();
    }

    @Test
    void seesATraineeSignOutTheirOtherDevice(Visitors visitors) {
        var cohort = Cohort.planned(visitors.atADesk().signedInAs("admin"), "设备班");
        cohort.enrol("马秋菊", "JRN-301");
        var instructor = visitors.atADesk().signedInAs("instructor");
        var lost = cohort.signedInByCard(instructor, visitors.onAPhone(390));
        var own = cohort.signedInByCard(instructor, visitors.onAPhone(360));
        own.press("马秋菊");
        own.follow("已登录的设备");
        own.sees("本设备");
        own.findsNoSeriousIssue();
        own.needsNoSidewaysScrolling();
        own.press("退出其他 1 台设备");
        own.sees("其他 1 台设备会立即退出");
        own.findsNoSeriousIssue();
        own.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .getByText("退出其他 1 台设备")
                .click();
        own.sees("没有在其他设备上登录。");

        lost.page().reload();
        lost.sees(lost.heading("登录"));
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

        /** The person enrolled first, let in by a card of their own. */
        Visitor signedInByCard(Visitor instructor, Visitor trainee) {
            var card = instructor
                    .post("/api/cohorts/" + id + "/sign-in-codes", Map.of())
                    .get("cards")
                    .get(0);
            trainee.open(card.get("link").asString());
            trainee.press("登录");
            trainee.sees(trainee.heading(card.get("name").asString()));
            return trainee;
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
