package org.seedbed.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.seedbed.shop.storefront.Stall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Strangers buy in a shop, without an account, up to the page of their order. */
@Journey
class BuyingJourneyTests {
    private final Stall stall;
    private final String honey;
    private final String tea;

    BuyingJourneyTests(@Autowired ApplicationContext application) {
        stall = Stall.open(application);
        stall.paint();
        honey = stall.product(
                "高山野花蜜，当年新蜜，农家自产不加糖",
                "Wild flower honey of this year",
                List.of("蜂蜜"),
                Stall.variant("HS-" + stall.slug, 5_800, "250 g"),
                Stall.variant("HB-" + stall.slug, 10_800, "500 g"),
                Stall.variant("HX-" + stall.slug, 19_800, "1 kg"));
        stall.stock("HS-" + stall.slug, 30);
        stall.stock("HB-" + stall.slug, 3);
        stall.paint(honey, 40);
        stall.paint(honey, 200);
        tea = stall.offer("八宝茶", "Eight-treasure tea", 3_900, 12);
        stall.paint(tea, 100);
        for (int i = 0; i < 6; i++) {
            stall.paint(stall.offer("手工布鞋 " + i, "Cloth shoes " + i, 12_800 + i, i * 3), 20 + 50 * i);
        }
    }

    @Test
    void looksRightByDayAndByNightInBothLanguages(Visitors visitors) {
        look(visitors.atADesk(), "desk");
        look(visitors.inTheDark(), "desk-dark");
        look(visitors.onAPhone(360), "phone");
        look(visitors.onAPhoneInTheDark(360), "phone-dark");
    }

    private void look(Visitor visitor, String where) {
        for (var language : List.of("", "?lang=en")) {
            for (var page : List.of("", "/c/蜂蜜", "/p/" + honey, "/p/" + tea, "/policies", "/cart", "/p/none")) {
                if (page.equals("/p/none")) {
                    visitor.expectsComplaint("404");
                }
                visitor.open(stall.path(page) + language);
                check(
                        visitor,
                        where
                                + page.replaceAll("\\W+", "-")
                                        .replace(honey, "honey")
                                        .replace(tea, "tea")
                                + language);
            }
            visitor.open(stall.path("/search?q=蜜" + language.replace('?', '&')));
            check(visitor, where + "-search" + language);
            visitor.open(stall.path("/p/" + tea) + language);
            visitor.page().locator("button.main").click();
            check(visitor, where + "-filled-cart" + language);
            visitor.page().locator("a.main").click();
            check(visitor, where + "-checkout" + language);
            visitor.page().locator("#province").selectOption("62");
            visitor.page().locator("#county option[value='622927']").waitFor(attached());
            visitor.expectsComplaint("400");
            visitor.page().locator("button.main").click();
            visitor.page().locator(".errors").waitFor();
            check(visitor, where + "-checkout-errors" + language);
            fillIn(visitor);
            visitor.page().locator("button.main").click();
            visitor.page().waitForURL(Pattern.compile(".*/orders/.*"));
            check(visitor, where + "-order" + language);
        }
    }

    private static void check(Visitor visitor, String name) {
        visitor.takePicture(Path.of("target/journeys/shop", name.replaceAll("[?&=]", "-") + ".png"));
        visitor.findsNoSeriousIssue();
        visitor.needsNoSidewaysScrolling();
    }

    private static void fillIn(Visitor visitor) {
        visitor.page().locator("#name").fill("马海霞");
        visitor.page().locator("#phone").fill("13800001234");
        visitor.page().locator("#line").fill("吹麻滩镇 3 号");
        visitor.page().locator("#county").selectOption("622927");
        visitor.sees(visitor.button(Pattern.compile("¥47\\.00")));
    }

    @Test
    void showsTheChosenVariantAtOnce(Visitors visitors) {
        var visitor = visitors.onAPhone(360).open(stall.path("/p/" + honey));

        visitor.page().getByLabel(Pattern.compile("500 g")).check();

        assertThat(visitor.page().locator("#price").innerText()).contains("¥108.00", "仅剩几件");
        visitor.page().getByLabel("增加一件").click();
        visitor.press("放入购物车");
        visitor.sees("¥216.00");
    }

    @Test
    void buysWithoutScriptInBothLanguages(Visitors visitors) {
        for (var language : List.of("", "?lang=en")) {
            var visitor = visitors.withoutScript().open(stall.path("/p/" + honey) + language);
            visitor.page().locator("button.main").click();
            visitor.sees("¥58.00");
            visitor.page().locator("a.main").click();
            visitor.page().locator("#name").fill("马海霞");
            visitor.page().locator("#province").selectOption("62");
            visitor.page().locator("#province + button").click();
            visitor.page().locator("#county").selectOption("622927");
            visitor.page().locator("#phone").fill("13800001234");
            visitor.page().locator("#line").fill("吹麻滩镇 3 号");
            visitor.page().locator("#summary button").click();
            assertThat(visitor.page().locator("#name").inputValue()).isEqualTo("马海霞");
            visitor.sees("¥66.00");
            visitor.page().locator("button.main").click();
            visitor.sees(language.isEmpty() ? "等待付款" : "Waiting for payment");
            visitor.needsNoSidewaysScrolling();
        }
    }

    /** Tab, space, arrows and Enter are all it takes. */
    @Test
    void buysWithTheKeyboardOnly(Visitors visitors) {
        var visitor = visitors.atADesk().open(stall.path(""));
        reach(visitor, "a[href$='/p/" + tea + "']");
        visitor.page().keyboard().press("Enter");
        visitor.sees(visitor.heading("八宝茶"));
        reach(visitor, "button.main");
        visitor.page().keyboard().press("Enter");
        visitor.sees(visitor.heading("购物车"));
        reach(visitor, "a.main");
        visitor.page().keyboard().press("Enter");
        visitor.sees(visitor.heading("结算"));
        type(visitor, "#name", "马海霞");
        type(visitor, "#phone", "13800001234");
        reach(visitor, "#province");
        choose(visitor, "62");
        visitor.page().locator("#county option[value='622927']").waitFor(attached());
        reach(visitor, "#county");
        choose(visitor, "622927");
        visitor.sees("¥47.00");
        type(visitor, "#line", "吹麻滩镇 3 号");
        reach(visitor, "button.main");
        visitor.page().keyboard().press("Enter");
        visitor.sees("等待付款");
    }

    private static void type(Visitor visitor, String field, String text) {
        reach(visitor, field);
        visitor.page().keyboard().type(text);
    }

    /** Goes down the list that has the focus until this is chosen. */
    private static void choose(Visitor visitor, String value) {
        while (!visitor.page().evaluate("document.activeElement.value").equals(value)) {
            visitor.page().keyboard().press("ArrowDown");
        }
    }

    private static void reach(Visitor visitor, String selector) {
        for (int i = 0; i < 80; i++) {
            visitor.page().keyboard().press("Tab");
            if ((Boolean) visitor.page().evaluate("what => document.activeElement.matches(what)", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + selector);
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
