package org.seedbed.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Journey
class TraineeJourneyTests {
    @Test
    void seesWhatComesNextAndWhatIsMissing(Visitors visitors) {
        var trainee = visitors.onAPhone(390);
        trainee.open("/app/");
        trainee.sees(trainee.heading("登录"));
        trainee.findsNoSeriousIssue();
        trainee.signedInAs("trainee");
        trainee.sees(trainee.heading("张正华，您好"));
        trainee.sees("积石山县电商培训第 16 期");
        trainee.sees(trainee.heading("离拿到证书还差"));
        trainee.findsNoSeriousIssue();

        var cohort = trainee.get("/api/my/learning").get("cohorts").get(0);
        trainee.follow("我的学习");
        trainee.sees(cohort.get("nextSession").get("title").asString());
        cohort.get("missing").forEach(sentence -> trainee.sees(sentence.asString()));
        assertThat(trainee.fact("到课次数"))
                .hasText(cohort.get("attended").asInt() + " / "
                        + cohort.get("held").asInt());
        assertThat(trainee.fact("目前出勤率")).hasText(Pattern.compile("\\d+(\\.\\d)?%"));
        trainee.findsNoSeriousIssue();
    }

    @Test
    void readsALessonAndTicksItOff(Visitors visitors) {
        var trainee = visitors.onAPhone(390).signedInAs("trainee");
        var cohort = trainee.get("/api/my/learning").get("cohorts").get(0);
        var lessons = cohort.get("lessons");
        var unread = lessons.valueStream()
                .filter(lesson -> !lesson.get("read").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("title")
                .asString();
        trainee.follow("我的学习");
        trainee.linkWith(unread).click();
        trainee.sees(trainee.heading(unread));
        trainee.findsNoSeriousIssue();
        trainee.button(Pattern.compile("^我读完了")).click();
        trainee.sees("已记为读完");

        trainee.open("/app/learning");
        trainee.sees(trainee.linkWith("已读 " + unread));
    }

    @Test
    void seesTheFiguresOfTheOwnShop(Visitors visitors) {
        var trainee = visitors.onAPhone(390).signedInAs("trainee");
        var shop = trainee.get("/api/shops").get("items").get(0);
        var today = LocalDate.parse(trainee.get("/api/programme").get("today").asString());
        var net = trainee.get("/api/revenue/summary?from=" + today.minusDays(29) + "&to=" + today)
                .get("net")
                .asLong();
        trainee.sees(trainee.heading(shop.get("name").asString()));
        trainee.follow(Visitor.yuan(net));
        trainee.sees(trainee.heading("营收"));
        trainee.sees("每天收入多少？");
        trainee.findsNoSeriousIssue();
        trainee.follow("店铺");
        trainee.follow(shop.get("name").asString());
        trainee.sees(trainee.heading(shop.get("name").asString()));
        trainee.findsNoSeriousIssue();
    }

    @Test
    void speaksEnglishAndChinese(Visitors visitors) {
        var trainee = visitors.onAPhone(390).signedInAs("trainee");
        trainee.press("张正华");
        trainee.page().getByText("English").click();
        trainee.sees("My learning");
        trainee.findsNoSeriousIssue();
        trainee.page().getByText("中文").click();
        trainee.sees("我的学习");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/", "/app/learning", "/app/shops", "/app/revenue"})
    void needsNoSidewaysScrollingOnASmallPhone(String path, Visitors visitors) {
        var trainee = visitors.onAPhone(360).signedInAs("trainee");
        trainee.open(path);
        trainee.findsNoSeriousIssue();
        trainee.needsNoSidewaysScrolling();
    }
}
