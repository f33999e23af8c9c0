package org.seedbed.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.Test;

@Journey
class AdministratorJourneyTests {
    private static final String PASSWORD = "土豆 honey 42 walnut";

    @Test
    void makesACoordinatorWhoSeesOneRegionOnly(Visitors visitors) {
        var admin = visitors.atADesk().signedInAs("admin");
        admin.findsNoSeriousIssue();
        admin.follow("人员");
        admin.findsNoSeriousIssue();
        admin.open("/app/people/new");
        admin.type("姓名", "禹秀兰");
        admin.type("手机号", "19900990099");
        admin.page()
                .getByLabel("角色", new Page.GetByLabelOptions().setExact(true))
                .selectOption("COORDINATOR");
        var region = admin.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("地区"));
        region.fill("640424");
        admin.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("泾源县"))
                .click();
        admin.findsNoSeriousIssue();
        admin.press("创建账号");
        admin.sees("已为禹秀兰创建账号");
        admin.findsNoSeriousIssue();
        var link = URI.create(admin.page().locator("code").textContent());

        var newcomer = visitors.atADesk();
        newcomer.open(link.getPath() + "#" + link.getFragment());
        newcomer.sees(newcomer.heading("设置密码"));
        newcomer.findsNoSeriousIssue();
        newcomer.type("新密码", PASSWORD);
        newcomer.type("再输入一遍", PASSWORD);
        newcomer.press("保存密码");
        newcomer.sees("密码已保存，请用新密码登录。");
        newcomer.signedInAs("19900990099", PASSWORD);

        newcomer.follow("班级");
        newcomer.sees(newcomer.linkWith("泾源县电商培训第 44 期"));
        assertThat(newcomer.linkWith("积石山")).hasCount(0);
        newcomer.findsNoSeriousIssue();
        newcomer.follow("店铺");
        newcomer.sees(newcomer.heading("店铺"));
        assertThat(newcomer.get("/api/shops").get("items"))
                .isNotEmpty()
                .allSatisfy(shop ->
                        assertThat(shop.get("region").get("code").asString()).isEqualTo("640424"));

        var foreign = admin.get("/api/cohorts?region=622927")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        newcomer.expectsComplaint("404");
        newcomer.open("/app/cohorts/" + foreign);
        newcomer.sees("这项内容不存在，或者不在您负责的范围内。");
        newcomer.findsNoSeriousIssue();
    }
}
