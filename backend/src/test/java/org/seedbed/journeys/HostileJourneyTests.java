package org.seedbed.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedbed.course.HostileTexts;

/** What somebody sends to harm others stays text on their screens, and nobody is led away or looked over the shoulder. */
@Journey
class HostileJourneyTests {
    private static final String MARKUP = "\"><svg onload=window.__xss=1>";

    @Test
    void t11RunsNothingThatALessonSays(Visitors visitors) {
        var admin = visitors.atADesk().signedInAs("admin");
        var course = admin.post("/api/courses", Map.of("title", MARKUP, "hours", 8, "summary", MARKUP))
                .get("id")
                .asString();
        var body = String.join("\n\n", HostileTexts.all());
        var lesson = admin.post(
                        "/api/courses/" + course + "/lessons",
                        Map.of("title", MARKUP, "minutes", 20, "body", body + "\n\nThe end of it."))
                .get("id")
                .asString();
        // Of the pictures that are allowed, there is none; what the policy stops is said there, too.
        admin.expectsComplaint("404");
        admin.expectsComplaint("403");
        admin.expectsComplaint("Content Security Policy");

        admin.open("/app/courses/" + course);
        admin.sees(admin.heading(MARKUP));
        admin.open("/app/courses/" + course + "/lessons/" + lesson);
        admin.sees("The end of it.");
        ranNothing(admin);
        admin.open("/app/courses/" + course + "/lessons/" + lesson + "/edit");
        admin.sees(admin.page().getByRole(AriaRole.TEXTBOX).first());
        ranNothing(admin);
    }

    /** As if nothing had been cleaned: what the browser is told about our pages stops it by itself. */
    @Test
    void t11RunsNothingEvenIfItReachedThePageAsMarkup(Visitors visitors) {
        var visitor = visitors.atADesk();
        // It says of each of them what it has stopped.
        visitor.expectsComplaint("(http://127.0.0.1");
        for (var path : List.of("/app/sign-in", "/", "/verify")) {
            visitor.open(path);
            for (var hostile : HostileTexts.all()) {
                visitor.page()
                        .evaluate(
                                "text => { const place = document.createElement('div'); document.body.append(place);"
                                        + " place.innerHTML = text;"
                                        + " place.querySelectorAll('a, button').forEach(one => one.removeAttribute('target'));"
                                        + " place.querySelectorAll('script').forEach(dead => { const live ="
                                        + " document.createElement('script'); live.textContent = dead.textContent;"
                                        + " place.append(live); });"
                                        + " place.remove(); }",
                                hostile);
            }
            ranNothing(visitor);
        }
    }

    @Test
    void t14ShowsHostileFilesAsText(Visitors visitors) {
        var coordinator = visitors.atADesk().signedInAs("coordinator");
        var shop = coordinator.get("/api/shops").get("items").get(0).get("id").asString();
        var quoted = "\"" + MARKUP.replace("\"", "\"\"") + "\"";
        var file = "order_no,paid_at,gross,title," + quoted + "\n9911,2026-01-07 10:00:00,1.00," + quoted + "," + quoted
                + "\n" + quoted + ",2026-01-07 10:00:00," + quoted + "," + quoted + "," + quoted + "\n";

        coordinator.open("/app/imports/new?shop=" + shop);
        coordinator.sees(coordinator.heading("导入销售文件"));
        coordinator.choosesFile(MARKUP + ".csv", file.getBytes(StandardCharsets.UTF_8));
        coordinator.page().waitForURL(address -> address.matches(".*/app/imports/(?!new).+"));
        coordinator.sees(coordinator.heading(MARKUP + ".csv"));
        ranNothing(coordinator);
    }

    @Test
    void t37LeadsNobodyElsewhereAfterSigningIn(Visitors visitors) {
        for (var to : List.of(
                "//evil.example",
                "/%5Cevil.example",
                "https:evil.example",
                "%2f%2fevil.example",
                "/%09/evil.example",
                "/%0d%0a/evil.example",
                "@evil.example",
                "javascript:alert(1)")) {
            var visitor = visitors.onAPhone(390);
            visitor.open("/app/sign-in?to=" + to);
            visitor.type("登录名或手机号", "trainee");
            visitor.type("密码", visitor.demoPassword());
            visitor.press("登录");
            visitor.sees(visitor.heading("张正华，您好"));
            assertThat(visitor.page().url()).as(to).matches("http://127\\.0\\.0\\.1:\\d+/app/");
        }
    }

    @Test
    void t46ShowsNothingMoreOnceSomebodyHasLeft(Visitors visitors) {
        var trainee = visitors.atADesk().signedInAs("trainee");
        trainee.open("/app/learning");
        trainee.sees(trainee.heading("我的学习"));
        trainee.press("张正华");
        trainee.press("退出登录");
        trainee.sees(trainee.heading("登录"));

        trainee.page().goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.LOAD));
        trainee.sees(trainee.heading("登录"));
        assertThat(trainee.page().content()).doesNotContain("张正华");
        // Where pages were scrolled to is kept, and nothing of what was on them.
        assertThat((String) trainee.page().evaluate("JSON.stringify(sessionStorage)"))
                .doesNotContain("张正华", "seedbed.draft");
        assertThat((List<?>) trainee.page().evaluate("Object.keys(localStorage)"))
                .allMatch(key -> !String.valueOf(key).contains("session"));
    }

    private static void ranNothing(Visitor visitor) {
        assertThat(visitor.page().evaluate("window.__xss"))
                .as(visitor.page().url())
                .isNull();
        assertThat(visitor.page()
                        .locator("svg[onload], [onerror], [onclick], iframe, script:not([src])")
                        .count())
                .isZero();
    }
}
