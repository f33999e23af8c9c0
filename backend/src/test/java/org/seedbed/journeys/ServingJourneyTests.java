package org.seedbed.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.seedbed.order.WishFollower;
import org.seedbed.shared.Wake;
import org.springframework.beans.factory.annotation.Autowired;

/** A stranger buys and pays; the shop sends it, gives a part of the money back, and finds all of it in its books. */
@Journey
class ServingJourneyTests {
    private static final long GOODWILL = 500;

    private final Wake wake;

    ServingJourneyTests(@Autowired Wake wake) {
        this.wake = wake;
    }

    @Test
    void shipsWhatAStrangerPaidForRefundsAPartAndSeesTheBooks(Visitors visitors) {
        var seller = visitors.onAPhone(360).signedInAs("trainee");
        var shop = seller.get("/api/shops").get("items").get(0).get("id").asString();
        long before = net(seller, shop);

        var order = buys(visitors.onAPhone(360), seller, shop);
        var row = seller.get("/api/shops/" + shop + "/orders?query=" + order)
                .get("items")
                .get(0);
        var id = row.get("id").asString();
        seller.open("/app/shops/" + shop + "/orders/" + id);
        ships(seller);
        refunds(seller);
        // Test payments take their time, like a bank; otherwise they are asked once a minute.
        Awaitility.await().until(() -> {
            wake.up(WishFollower.class);
            var refund = seller.get("/api/shops/" + shop + "/orders/" + id)
                    .get("refunds")
                    .get(0);
            return refund.get("state").asString().equals("SUCCEEDED");
        });
        seller.page().reload();
        seller.sees("已到账");

        var total = row.get("total").asLong();
        assertThat(seller.fact("店铺所得").innerText()).isEqualTo(Visitor.yuan(total - GOODWILL));
        seller.page().getByText("全部明细").click();
        seller.sees("退款 · ");
        seller.findsNoSeriousIssue();
        seller.needsNoSidewaysScrolling();
        assertThat(net(seller, shop)).isEqualTo(before + total - GOODWILL);
    }

    /** Answers the order's number. */
    private static String buys(Visitor buyer, Visitor seller, String shop) {
        var slug = seller.get("/api/shops/" + shop + "/front")
                .get("front")
                .get("slug")
                .asString();
        buyer.open("/s/" + slug);
        buyer.page().getByText("冬果梨干").first().click();
        buyer.press("放入购物车");
        buyer.page().locator("a.main").click();
        buyer.page().locator("#name").fill("马海霞");
        buyer.page().locator("#phone").fill("13800001234");
        buyer.page().locator("#province").selectOption("62");
        buyer.page().locator("#county option[value='622927']").waitFor(attached());
        buyer.page().locator("#county").selectOption("622927");
        buyer.page().locator("#line").fill("吹麻滩镇 3 号");
        buyer.button(Pattern.compile("^提交订单，应付 ¥33\\.00")).click();
        buyer.button(Pattern.compile("^付款 ¥")).click();
        buyer.sees("测试付款");
        buyer.findsNoSeriousIssue();
        buyer.needsNoSidewaysScrolling();
        buyer.button(Pattern.compile("^支付 ¥")).click();
        buyer.page().waitForURL(Pattern.compile(".*/orders/[^/]+$"));
        buyer.sees("已付款");
        buyer.findsNoSeriousIssue();
        return buyer.page().locator("h1").innerText().replaceAll("[^0-9-]", "");
    }

    private static void ships(Visitor seller) {
        seller.press("发货");
        var dialog = seller.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("快递公司").selectOption("SF");
        dialog.getByLabel(Pattern.compile("^快递单号")).fill("SF1234567890");
        seller.findsNoSeriousIssue();
        dialog.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("发货"))
                .click();
        seller.sees("已发货。买家留了邮箱的会收到通知。");
        seller.sees("SF1234567890");
    }

    private static void refunds(Visitor seller) {
        seller.press("退款");
        var dialog = seller.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("额外补偿").fill("5");
        seller.findsNoSeriousIssue();
        dialog.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("退款 ¥5.00"))
                .click();
        seller.sees("退款已提交。");
    }

    /** What the shop has earned here by the revenue page, in fen. */
    private static long net(Visitor seller, String shop) {
        return seller.get("/api/revenue/summary?from=2026-01-01&to=2027-12-31&channel=hosted&shop=" + shop)
                .get("net")
                .asLong();
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
