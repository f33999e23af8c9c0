package org.seedbed.order.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.shop.storefront.Guest.checkoutForm;
import static org.seedbed.shop.storefront.Guest.encoded;
import static org.seedbed.shop.storefront.Guest.hidden;
import static org.seedbed.shop.storefront.Guest.text;
import static org.seedbed.shop.storefront.Guest.with;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.As;
import org.seedbed.StoreCalls;
import org.seedbed.WebTest;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.order.coupon.Coupons;
import org.seedbed.order.coupon.NewCoupon;
import org.seedbed.shop.stock.Stock;
import org.seedbed.shop.storefront.Guest;
import org.seedbed.shop.storefront.Stall;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class BuyingWebTests {
    private final MockMvcTester mvc;
    private final ApplicationContext application;
    private final StoreCalls calls;
    private final Stall stall;
    private final Guest guest;

    BuyingWebTests(MockMvcTester mvc, ApplicationContext application, StoreCalls calls) {
        this.mvc = mvc;
        this.application = application;
        this.calls = calls;
        this.stall = Stall.open(application);
        this.guest = new Guest(mvc, stall);
    }

    @Test
    void buysAsAGuestInOneForm() {
        var honey = stall.offer("野花蜜", "Wild honey", 5_800, 9);

        var added = post("/cart", Map.of("sku", stall.sku(honey), "quantity", "2"));
        assertThat(added).hasStatus(303).hasHeader("Location", stall.path("/cart"));
        assertThat(added.getResponse().getHeader("Set-Cookie"))
                .contains("cart=", "Path=" + stall.path(""), "HttpOnly", "SameSite=Lax");
        assertThat(text(get("/cart"))).contains("野花蜜", "¥116.00");

        var form = checkoutForm();
        var asked = post("/checkout", with(form, Map.of("do", "update", "county", "")));
        assertThat(asked).hasStatusOk();
        assertThat(text(asked)).contains("积石山", "临夏回族自治州", "value=\"马海霞\"");
        var quoted = post("/checkout", with(form, Map.of("do", "update")));
        assertThat(text(quoted)).contains("¥10.00", "¥126.00", "提交订单，应付 ¥126.00");

        var placed = post("/checkout", with(form, hidden(quoted)));
        assertThat(placed).hasStatus(303);
        var order = placed.getResponse().getHeader("Location");
        assertThat(order).startsWith(stall.path("/orders/"));
        assertThat(text(get(URI.create(order))))
                .contains("等待付款", "付款 ¥126.00", "马海霞", "甘肃省", "吹麻滩镇 3 号", "action=\"" + order + "/pay\"");
        assertThat(text(get("/cart"))).contains("购物车还是空的");
        assertThat(get(URI.create(order)))
                .hasHeader("Cache-Control", "no-store")
                .doesNotContainHeader("Set-Cookie");
    }

    @Test
    void staysInTheLanguageOfTheAddress() {
        var honey = stall.offer("野花蜜", "Wild honey", 5_800, 9);

        var added = post("/cart?lang=en", Map.of("sku", stall.sku(honey), "quantity", "1"));
        assertThat(added).hasHeader("Location", stall.path("/cart?lang=en"));
        assertThat(text(get("/cart?lang=en"))).contains("Wild honey", "Check out (¥58.00)");
        var quoted = post("/checkout?lang=en", with(checkoutForm(), Map.of("do", "update")));
        assertThat(text(quoted)).contains("Place the order for ¥66.00", "Jishishan");
        var placed = post("/checkout?lang=en", with(checkoutForm(), hidden(quoted)));
        assertThat(placed.getResponse().getHeader("Location")).endsWith("?lang=en");
        var page = placed.getResponse().getHeader("Location");
        assertThat(text(get(URI.create(page))))
                .contains("Waiting for payment", "Wild honey", "Pay ¥66.00", "吹麻滩镇 3 号, Jishishan, Linxia, Gansu");
        assertThat(text(get(URI.create(page.replace("?lang=en", ""))))).contains("等待付款", "野花蜜");
        assertThat(text(mvc.get()
                        .uri("/api/shops/" + stall.shop + "/orders?group=ALL")
                        .with(As.user(As.ADMINISTRATOR))
                        .exchange()))
                .as("whoever sends it reads Chinese")
                .contains("甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县", "野花蜜");
    }

    @Test
    void callsChoicesInEnglishFromTheCartToTheOrder() {
        var small = Stall.variant("S" + stall.shop, 3_900, "小瓶");
        stall.product("两种蜜", "Two honeys", List.of(), small);
        stall.stock(small.getString("sku"), 9);
        post("/cart?lang=en", Map.of("sku", small.getString("sku"), "quantity", "1"));
        assertThat(text(get("/cart?lang=en"))).contains("Two honeys", "small jar");

        var quoted = post("/checkout?lang=en", with(checkoutForm(), Map.of("do", "update")));
        var placed = post("/checkout?lang=en", with(checkoutForm(), hidden(quoted)));
        var page = placed.getResponse().getHeader("Location");

        assertThat(text(get(URI.create(page)))).contains("Two honeys", "small jar");
        assertThat(text(get(URI.create(page.replace("?lang=en", ""))))).contains("两种蜜", "小瓶");
    }

    /** T28: one form is one order, however often it is sent; another body under its key is none. */
    @Test
    void makesOneOrderOfAFormThatIsSentTwice() {
        put("野花蜜", 5_800, 9, 1);
        var form = with(checkoutForm(), hidden(post("/checkout", with(checkoutForm(), Map.of("do", "update")))));

        var first = post("/checkout", form);
        var second = post("/checkout", form);
        var other = post("/checkout", with(form, Map.of("name", "别人")));

        assertThat(first).hasStatus(303);
        assertThat(second).hasStatus(303);
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(other).hasStatus(422);
        assertThat(text(other)).contains("已经提交过");
    }

    @Test
    void saysBesideEachFieldWhatIsWrongAndKeepsWhatWasTyped() {
        put("野花蜜", 5_800, 9, 1);

        var answer = post(
                "/checkout",
                Map.of(
                        "do",
                        "order",
                        "phone",
                        "12",
                        "note",
                        "<b>请</b>",
                        "province",
                        "62",
                        "total",
                        "1",
                        "key",
                        "k".repeat(43)));

        assertThat(answer).hasStatus(400);
        assertThat(text(answer))
                .contains(
                        "href=\"#name\"",
                        "id=\"name-error\"",
                        "href=\"#county\"",
                        "href=\"#line\"",
                        "aria-invalid=\"true\"")
                .contains("value=\"12\"", "&lt;b&gt;请&lt;/b&gt;", "role=\"alert\"");
        assertThat(text(post(
                        "/checkout",
                        with(
                                checkoutForm(),
                                Map.of("do", "order", "phone", "12", "total", "6600", "key", "k".repeat(43))))))
                .contains("id=\"phone-error\"");
    }

    /** T23: prices are the server's; a change is shown and has to be confirmed. */
    @Test
    void asksAgainWhenAPriceChangesInTheMiddle() {
        var honey = stall.offer("野花蜜", "Wild honey", 5_800, 9);
        post("/cart", Map.of("sku", stall.sku(honey), "quantity", "1"));
        var form = with(checkoutForm(), hidden(post("/checkout", with(checkoutForm(), Map.of("do", "update")))));
        stall.reprice(honey, 6_800);

        var refused = post("/checkout", form);
        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("价格从 ¥58.00 变为 ¥68.00", "按现在的价格和数量继续", "value=\"马海霞\"");
        assertThat(text(get("/cart"))).contains("价格从 ¥58.00 变为 ¥68.00");
        assertThat(get("/checkout")).hasStatus(303).hasHeader("Location", stall.path("/cart"));

        var accepted = post("/checkout", with(form, Map.of("do", "accept")));
        assertThat(text(accepted)).contains("提交订单，应付 ¥76.00").doesNotContain("价格从");
        assertThat(post("/checkout", with(form, hidden(accepted)))).hasStatus(303);
    }

    @Test
    void saysOfACodeThatNobodyGaveThatItIsUnknown() {
        put("野花蜜", 5_800, 9, 1);
        var form = with(checkoutForm(), hidden(post("/checkout", with(checkoutForm(), Map.of("do", "update")))));

        var answer = post("/checkout", with(form, Map.of("coupon", "GUESSED")));

        assertThat(answer).hasStatus(400);
        assertThat(text(answer)).contains("本店没有这个优惠码").doesNotContain("优惠码改变了总额");
    }

    @Test
    void saysInTheCartWhatACodeIsWorth() {
        put("野花蜜", 5_800, 9, 2);
        var tenth = new NewCoupon("TENTH", Coupon.Kind.PERCENT, 10, 0, Instant.now(), null, 5);
        application.getBean(Coupons.class).create(stall.shop, tenth, As.ADMINISTRATOR);

        assertThat(post("/cart/coupon", Map.of("coupon", "tenth"))).hasStatus(303);
        assertThat(text(get("/cart"))).contains("−¥11.60", "去结算（¥104.40）", "优惠码已生效");

        post("/cart/coupon", Map.of("coupon", "GUESSED"));
        assertThat(text(get("/cart"))).contains("本店没有这个优惠码", "去结算（¥116.00）").doesNotContain("−¥");
    }

    @Test
    void sellsOnlyWhatIsLeft() {
        var honey = put("野花蜜", 5_800, 9, 5);
        stall.recount(stall.sku(honey), 9, 3);

        assertThat(text(get("/cart"))).contains("只剩 3 件");
        assertThat(post("/cart/accept", Map.of())).hasStatus(303);
        assertThat(text(get("/cart"))).contains("¥174.00").doesNotContain("只剩");
    }

    /** A rush on one variant: nobody is told that it is sold out while there are enough, and the next try may succeed. */
    @Test
    void asksToTryAgainWhenTooManyHoldTheSame() {
        var honey = put("野花蜜", 5_800, 1_000, 1);
        var stock = application.getBean(Stock.class);
        var until = Instant.now().plus(30, ChronoUnit.MINUTES);
        for (int other = 0; other < 500; other++) {
            stock.hold(stall.shop, stall.sku(honey), "other" + other, 1, until);
        }
        var form = with(checkoutForm(), hidden(post("/checkout", with(checkoutForm(), Map.of("do", "update")))));

        var crowded = post("/checkout", form);
        assertThat(crowded).hasStatus(503);
        assertThat(text(crowded)).contains("此刻正有很多人下单买同一件商品", "value=\"马海霞\"");

        stock.release(stall.shop, stall.sku(honey), "other0", 1);
        assertThat(post("/checkout", with(form, hidden(crowded)))).hasStatus(303);
    }

    /** T23: no form has a field for a price. */
    @ParameterizedTest
    @ValueSource(strings = {"price", "discount", "tax", "shipping", "currency", "unitPrice", "sku[]", "_class", "shop"})
    void refusesFieldsThatAFormDoesNotHave(String field) {
        var honey = stall.offer("野花蜜", "Wild honey", 5_800, 9);

        assertThat(post("/cart", Map.of("sku", stall.sku(honey), "quantity", "1", field, "1")))
                .hasStatus(400);
        post("/cart", Map.of("sku", stall.sku(honey), "quantity", "1"));
        assertThat(post("/checkout", with(checkoutForm(), Map.of("do", "update", field, "1"))))
                .hasStatus(400);
    }

    /** T24. */
    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1.5", "1e9", "2147483648", "\"7\"", "NaN", "", "100", "٣", "0x1", "1 1"})
    void refusesQuantitiesThatAreNone(String quantity) {
        var honey = stall.offer("野花蜜", "Wild honey", 5_800, 9);

        var answer = post("/cart", Map.of("sku", stall.sku(honey), "quantity", quantity));

        assertThat(answer).hasStatus(400);
        assertThat(text(answer)).contains("1 到 99");
        assertThat(guest.cart()).isNull();
    }

    @Test
    void changesAndEmptiesACart() {
        var honey = put("野花蜜", 5_800, 9, 1);
        var line = Map.of("sku", stall.sku(honey), "quantity", "3");

        assertThat(post("/cart/lines", line)).hasStatus(303);
        assertThat(text(get("/cart"))).contains("¥174.00");
        assertThat(post("/cart/lines", Map.of("sku", stall.sku(honey), "quantity", "0")))
                .hasStatus(303);
        assertThat(text(get("/cart"))).contains("购物车还是空的");
        assertThat(post("/cart", Map.of("sku", "unknown", "quantity", "1"))).hasStatus(409);
    }

    @Test
    void cancelsAnOrderThatIsNotPaid() {
        put("野花蜜", 5_800, 9, 1);
        var form = with(checkoutForm(), hidden(post("/checkout", with(checkoutForm(), Map.of("do", "update")))));
        var order = post("/checkout", form).getResponse().getHeader("Location");

        assertThat(post(order.substring(stall.path("").length()) + "/cancel", Map.of()))
                .hasStatus(303)
                .hasHeader("Location", order);
        assertThat(text(get(URI.create(order)))).contains("已取消").doesNotContain("/pay\"");
    }

    @Test
    void sellsNothingWhileTheShopPauses() {
        var honey = put("野花蜜", 5_800, 9, 1);
        stall.status("PAUSED");

        Awaitility.await().untilAsserted(() -> assertThat(get("/checkout")).hasStatus(409));
        assertThat(post("/cart", Map.of("sku", stall.sku(honey), "quantity", "1")))
                .hasStatus(409);
        var placed =
                post("/checkout", with(checkoutForm(), Map.of("do", "order", "total", "6600", "key", "k".repeat(43))));
        assertThat(placed).hasStatus(409);
        assertThat(text(placed)).contains("本店目前不接单");
    }

    /** T45: one address may be wrong about links sixty times a minute. */
    @Test
    void slowsDownWhoGuessesLinksOfOrders() {
        Instant minute;
        Guest guesser;
        Map<Integer, Integer> statuses;
        MvcTestResult last;
        do {
            minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
            guesser = new Guest(mvc, stall);
            statuses = new LinkedHashMap<>();
            for (int i = 0; i < 80; i++) {
                var status = guesser.get("/orders/" + "%043d".formatted(i))
                        .getResponse()
                        .getStatus();
                statuses.merge(status, 1, Integer::sum);
            }
            last = guesser.get("/orders/" + "%043d".formatted(99));
        } while (!minute.equals(Instant.now().truncatedTo(ChronoUnit.MINUTES)));

        assertThat(statuses).containsOnlyKeys(404, 429).containsEntry(404, 60);
        assertThat(last).containsHeader("Retry-After");
    }

    /** T10 for pages that are the same for everybody. */
    @ParameterizedTest
    @CsvSource({
        "cross-site, , 403",
        "same-site, , 403",
        "none, , 403",
        ", , 403",
        ", https://evil.example, 403",
        ", http://localhost:81, 403",
        ", null, 403",
        "cross-site, http://localhost, 403",
        ", http://localhost, 303",
        "same-origin, , 303"
    })
    void takesFormsFromItsOwnPagesOnly(@Nullable String site, @Nullable String origin, int status) {
        var honey = stall.offer("野花蜜", "Wild honey", 5_800, 9);
        var request = mvc.post()
                .uri(stall.path("/cart"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("sku=" + stall.sku(honey) + "&quantity=1");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }

        var answer = request.exchange();

        assertThat(answer).hasStatus(status);
        if (status == 403) {
            assertThat(answer)
                    .hasHeader("Content-Type", "text/html;charset=UTF-8")
                    .doesNotContainHeader("Set-Cookie");
            assertThat(text(answer)).contains("不是从本店页面发出的", "href=\"" + stall.path("") + "\"");
        }
    }

    @Test
    void takesNothingButPlainFormsWithEachFieldOnce() {
        var path = stall.path("/cart");
        assertThat(guest.own(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatus(415);
        assertThat(guest.own(path)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("sku=1")
                        .exchange())
                .hasStatus(415);
        assertThat(guest.own(path)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("sku=1&sku=2&quantity=1")
                        .exchange())
                .hasStatus(400);
        assertThat(mvc.put().uri(path).header("Sec-Fetch-Site", "same-origin").exchange())
                .hasStatus(401);
    }

    /** T37: after a form one stays in the shop, whatever the form or the address say. */
    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https:evil.example", "/\\evil.example", "%2f%2fevil.example", "\tevil"})
    void neverSendsAnybodyElsewhere(String target) {
        var honey = stall.offer("野花蜜", "Wild honey", 5_800, 9);

        var answer = post("/cart?lang=" + encoded(target), Map.of("sku", stall.sku(honey), "quantity", "1"));
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo(stall.path("/cart"));
        assertThat(post("/cart", Map.of("sku", stall.sku(honey), "quantity", "1", "next", target)))
                .hasStatus(400);
    }

    /** T4: a cart belongs to one shop. */
    @Test
    void sellsNothingOfAnotherShop() {
        var foreign = Stall.open(application);
        var honey = foreign.offer("别家的蜜", "Their honey", 100, 9);

        assertThat(post("/cart", Map.of("sku", foreign.sku(honey), "quantity", "1")))
                .hasStatus(409);
    }

    @Test
    void asksTheStoreForNothingTwiceOnAnyStepFromTheCartToThePaidOrder() {
        var honey = stall.sku(stall.offer("野花蜜", "Wild honey", 5_800, 9));
        get("/cart");

        var added = calls.during(() -> post("/cart", Map.of("sku", honey, "quantity", "1")));
        // The shop and its shipping plan are known for a second.
        get("/checkout");
        var begun = calls.during(() -> get("/checkout"));
        var quoted = calls.during(() -> post("/checkout", with(checkoutForm(), Map.of("do", "update"))));
        var form = with(checkoutForm(), hidden(quoted.result()));
        var placed = calls.during(() -> post("/checkout", form));
        var order = page(placed.result());
        var paying = calls.during(() -> post(order + "/pay", Map.of()));
        var session = page(paying.result());
        var paid = calls.during(() -> post(session, Map.of("choice", "PAY")));
        var shown = calls.during(() -> get(order));

        assertThat(text(shown.result())).contains("已付款");
        assertThat(added.commands()).containsExactly("find products", "insert carts");
        assertThat(begun.commands()).containsExactly("find carts", "find products", "find stock");
        assertThat(quoted.commands()).containsExactly("find carts", "find products", "find stock");
        assertThat(placed.reads()).containsExactly("find carts", "find products", "find stock");
        assertThat(placed.writes())
                .containsExactly(
                        "insert orders", "update stock", "findAndModify counters", "update orders", "delete carts");
        assertThat(paying.commands()).containsExactly("find orders", "update orders");
        assertThat(paid.commands())
                .containsExactly("find orders", "find shops", "insert testPayments", "update stock", "update orders");
        assertThat(shown.commands()).containsExactly("find orders");
    }

    /** The page of the stall that an answer leads to. */
    private String page(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"))
                .substring(stall.path("").length());
    }

    private String put(String title, long price, int stocked, int quantity) {
        var product = stall.offer(title, title, price, stocked);
        assertThat(post("/cart", Map.of("sku", stall.sku(product), "quantity", String.valueOf(quantity))))
                .hasStatus(303);
        return product;
    }

    private MvcTestResult get(String page) {
        return guest.get(page);
    }

    private MvcTestResult get(URI path) {
        return guest.get(path);
    }

    private MvcTestResult post(String page, Map<String, String> fields) {
        return guest.post(page, fields);
    }
}
