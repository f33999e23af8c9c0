package org.seedbed.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Journey
class CoordinatorJourneyTests {
    /** 100.00 + (80.00 − 30.00) + (60.00 − 60.00) + 40.00; what is unpaid or not understood is nothing. */
    private static final long NET = 190_00;

    @Test
    void importsATaobaoFileAndRevenueChangesByExactlyItsNet(Visitors visitors) {
        var coordinator = visitors.atADesk().signedInAs("coordinator");
        var shop = coordinator.get("/api/shops").get("items").get(0);
        var day = LocalDate.parse(coordinator.get("/api/programme").get("today").asString());
        var period = "from=" + day.minusDays(29) + "&to=" + day;
        var before = coordinator.get("/api/revenue/summary?" + period);
        coordinator.open("/app/revenue?from=" + day.minusDays(29) + "&to=" + day);
        assertThat(coordinator.fact("净收入").first())
                .hasText(Visitor.yuan(before.get("net").asLong()));
        coordinator.findsNoSeriousIssue();

        upload(coordinator, shop, file(shop, day));
        coordinator.sees("请核对。数据尚未计入；确认后将新增或更新 5 个订单。");
        coordinator.sees("格式 D");
        seesSums(coordinator, "¥280.00", "¥90.00", Visitor.yuan(NET));
        coordinator.sees("有 1 种状态无法识别");
        coordinator.sees(coordinator.row("包裹飞走了").first());
        coordinator.findsNoSeriousIssue();
        coordinator.press("入账 5 个订单");
        coordinator.sees("已入账：新增 5 单，更新 0 单，无变化 0 单");
        coordinator.findsNoSeriousIssue();

        coordinator.open("/app/revenue?from=" + day.minusDays(29) + "&to=" + day);
        assertThat(coordinator.fact("净收入").first())
                .hasText(Visitor.yuan(before.get("net").asLong() + NET));
        var after = coordinator.get("/api/revenue/summary?" + period);
        assertThat(after.get("net").asLong()).isEqualTo(before.get("net").asLong() + NET);
        assertThat(after.get("gross").asLong()).isEqualTo(before.get("gross").asLong() + 280_00);
        assertThat(after.get("refunds").asLong())
                .isEqualTo(before.get("refunds").asLong() + 90_00);

        upload(coordinator, shop, file(shop, day));
        coordinator.sees("这个文件里的内容都已入账");
        assertThat(coordinator.fact("无变化订单")).hasText("5");
        assertThat(coordinator.fact("新增订单")).hasText("0");
        drillsDown(coordinator, shop, day);
    }

    /** From a figure to the sale, and on to the row of the file. */
    private static void drillsDown(Visitor coordinator, JsonNode shop, LocalDate day) {
        coordinator.open("/app/revenue?from=" + day + "&to=" + day + "&shop="
                + shop.get("id").asString());
        coordinator.fact("净收入").first().getByRole(AriaRole.LINK).click();
        coordinator.sees(coordinator.heading("销售订单"));
        coordinator.findsNoSeriousIssue();
        coordinator.follow("9900000000000000002");
        coordinator.sees(coordinator.heading("订单 9900000000000000002"));
        seesSums(coordinator, "¥80.00", "¥30.00", "¥50.00");
        coordinator.findsNoSeriousIssue();
        coordinator.follow("文件第 3 行");
        assertThat(coordinator.page().locator("tr[aria-current=true]")).containsText("9900000000000000002");
        TaobaoFile.BUYER.forEach(
                secret -> assertThat(coordinator.page().content()).doesNotContain(secret));
        coordinator.findsNoSeriousIssue();
    }

    private static void upload(Visitor coordinator, JsonNode shop, byte[] file) {
        coordinator.open("/app/imports/new?shop=" + shop.get("id").asString());
        coordinator.sees(coordinator.heading("导入销售文件"));
        coordinator.findsNoSeriousIssue();
        coordinator.choosesFile("orders.csv", file);
    }

    private static byte[] file(JsonNode shop, LocalDate day) {
        return new TaobaoFile(shop.get("name").asString(), day)
                .order("9900000000000000001", "交易成功", true, "100.00", "0.00", "100.00元")
                .order("9900000000000000002", "买家已付款，等待卖家发货", true, "80.00", "30.00", "")
                .order("9900000000000000003", "交易关闭", true, "60.00", "60.00", "")
                .order("9900000000000000004", "等待买家付款", false, "55.00", "", "")
                .order("9900000000000000005", "卖家已发货，等待买家确认", true, "40.00", "0.00", "")
                .order("9900000000000000006", "包裹飞走了", true, "70.00", "0.00", "")
                .bytes();
    }

    private static void seesSums(Visitor visitor, String gross, String refunds, String net) {
        assertThat(visitor.fact("买家实付").first()).containsText(gross);
        assertThat(visitor.fact("退款").first()).containsText(refunds);
        assertThat(visitor.fact("净收入").first()).containsText(net);
    }

    @Test
    void readsWhatCompletionAndSalesHaveToDoWithEachOther(Visitors visitors) {
        var coordinator = visitors.atADesk().signedInAs("coordinator");
        coordinator.findsNoSeriousIssue();
        coordinator.follow("成效");
        coordinator.sees(coordinator.heading("结业与销售有关联吗？"));
        coordinator.sees(coordinator.page().getByText("Association", new Page.GetByTextOptions().setExact(true)));
        coordinator.sees("不能证明培训本身起了作用");
        var groups = coordinator.get("/api/impact/completion-sales").get("groups");
        for (var group : groups) {
            var name = group.get("group").asString().equals("completed") ? "已结业" : "未结业";
            assertThat(coordinator
                            .table("已结班班级的全部学员")
                            .getByRole(AriaRole.ROW)
                            .filter(having(name))
                            .first())
                    .containsText(Visitor.yuan(group.get("netRevenue").asLong()));
        }
        coordinator.findsNoSeriousIssue();
    }

    @Test
    void findsThePublishedFigures(Visitors visitors) {
        var coordinator = visitors.atADesk().signedInAs("coordinator");
        coordinator.open("/app/impact?region=622927");
        var first = published(coordinator).filter(having("第 1 期"));
        assertThat(first).containsText("¥103,482.50");
        assertThat(count(first, "报名")).isEqualTo(23);
        assertThat(count(first, "结业")).isEqualTo(23);
        var second = published(coordinator).filter(having("第 2 期"));
        second.waitFor();
        assertThat(count(second, "报名")).isEqualTo(142);
        assertThat(count(second, "入选")).isEqualTo(29);

        coordinator.open("/app/impact?region=640424");
        assertThat(published(coordinator)).hasCount(31);
        assertThat(published(coordinator).all().stream()
                        .mapToInt(row -> count(row, "报名"))
                        .sum())
                .isEqualTo(1_471);
    }

    private static Locator published(Visitor visitor) {
        return visitor.table("按班级").getByRole(AriaRole.ROW).filter(having("公开数据"));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** The number of a row that stands below this header. */
    private static int count(Locator row, String header) {
        var number = (String) row.evaluate("""
                (row, header) => {
                  const headers = [...row.closest('table').querySelectorAll('thead th')];
                  const at = headers.findIndex((one) => one.textContent.trim() === header);
                  return row.children[at].textContent;
                }
                """, header);
        return Integer.parseInt(number.strip());
    }
}
