package org.seedbed.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@Journey
class SellerJourneyTests {
    private static final String FOUNDED = "2026-01-05";

    @Test
    void opensAShopAndListsAProductOnASmallPhone(Visitors visitors) {
        var seller = visitors.onAPhone(360).signedInAs("trainee");
        var shop = newShop(seller, visitors.atADesk().signedInAs("admin"));
        seller.open("/app/shops/" + shop);
        seller.follow("开始开店");
        seller.sees(seller.heading("下一步：店铺介绍"));
        seller.findsNoSeriousIssue();

        describes(seller);
        lists(seller, shop);
        seller.open("/app/shops/" + shop + "/front");
        seller.sees(seller.heading("全部准备好了"));
        seller.press("申请开店");
        seller.sees("已申请开店，正在等项目专员批准。这段时间可以继续修改。");
        seller.findsNoSeriousIssue();

        var coordinator = visitors.atADesk().signedInAs("coordinator");
        coordinator.open("/app/shops/" + shop + "/front");
        coordinator.press("批准开店");
        coordinator.findsNoSeriousIssue();
        coordinator
                .page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("批准开店"))
                .click();
        coordinator.sees("已对外开放");
        assertThat(coordinator
                        .get("/api/shops/" + shop + "/front")
                        .get("shownToEverybody")
                        .asBoolean())
                .isTrue();
    }

    /** A shop of theirs that the programme knows, but that has not opened here. */
    private static String newShop(Visitor seller, Visitor administrator) {
        var account = seller.get("/api/session").get("id").asString();
        var region = seller.get("/api/shops")
                .get("items")
                .get(0)
                .get("region")
                .get("code")
                .asString();
        return administrator
                .post(
                        "/api/shops",
                        Map.of(
                                "name",
                                "六盘山蜂蜜店",
                                "region",
                                region,
                                "openedOn",
                                FOUNDED,
                                "members",
                                List.of(Map.of("account", account, "basisPoints", 10_000, "from", FOUNDED)),
                                "channels",
                                List.of()))
                .get("id")
                .asString();
    }

    private static void describes(Visitor seller) {
        seller.follow("填写店铺介绍");
        seller.type("店铺网址", "liupan-honey");
        seller.type("一句话介绍", "六盘山下的土蜂蜜");
        seller.type("联系电话", "13900000000");
        seller.findsNoSeriousIssue();
        seller.press("保存");

        seller.follow("填写发货地址");
        choose(seller, "省（自治区、直辖市）", "宁夏");
        choose(seller, "市（州、盟）", "固原");
        choose(seller, "县（区、旗）", "泾源");
        seller.type("详细地址", "香水镇 1 号");
        seller.findsNoSeriousIssue();
        seller.press("保存");

        seller.follow("选择收款方式");
        seller.page()
                .getByText("测试付款", new Page.GetByTextOptions().setExact(true))
                .click();
        seller.findsNoSeriousIssue();
        seller.press("保存");

        seller.follow("选择说明文字");
        seller.page()
                .getByText("七天无理由退货", new Page.GetByTextOptions().setExact(true))
                .click();
        seller.findsNoSeriousIssue();
        seller.press("就用这些说明");
        seller.sees(seller.heading("下一步：第一件在售商品"));
    }

    private static void lists(Visitor seller, String shop) {
        seller.follow("添加商品");
        seller.page()
                .locator("input[type=file]")
                .last()
                .setInputFiles(new FilePayload("honey.jpg", "image/jpeg", photograph()));
        seller.type("名称", "六盘山土蜂蜜 500 克");
        seller.type("价格", "39.9");
        seller.type("库存", "12");
        seller.type("重量（克）", "620");
        assertThat(seller.page().locator("li img")).isVisible();
        seller.findsNoSeriousIssue();
        seller.press("上架");
        seller.sees(seller.linkWith("六盘山土蜂蜜 500 克"));
        seller.sees("¥39.90");
        assertThat(seller.page().getByText("有货")).isVisible();
        seller.findsNoSeriousIssue();

        seller.linkWith("六盘山土蜂蜜 500 克").click();
        seller.press("盘点");
        seller.type("现在能卖的有多少件？", "9");
        seller.press("保存盘点");
        seller.sees("库存已更新。");
        seller.findsNoSeriousIssue();
        assertThat(seller.get("/api/shops/" + shop + "/stock")
                        .get("items")
                        .get(0)
                        .get("available")
                        .asInt())
                .isEqualTo(9);

        seller.open("/app/shops/" + shop + "/shipping");
        seller.page().getByText(Pattern.compile("^两档运费")).click();
        seller.findsNoSeriousIssue();
        seller.press("保存运费");
        seller.sees(seller.heading("网店"));
    }

    private static void choose(Visitor seller, String label, String name) {
        var list = seller.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        var option = list.locator("option").filter(new Locator.FilterOptions().setHasText(name));
        list.selectOption(option.first().getAttribute("value"));
    }

    private static byte[] photograph() {
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(200, 140, 30));
        pen.fillRect(0, 0, 800, 600);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
