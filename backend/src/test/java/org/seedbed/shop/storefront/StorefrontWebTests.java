package org.seedbed.shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.shared.RegionCode;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.ShopFront;
import org.seedbed.shop.catalogue.Availability;
import org.seedbed.shop.catalogue.Catalogue;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class StorefrontWebTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern STRUCTURED =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final MockMvcTester mvc;
    private final ApplicationContext application;
    private final Catalogue catalogue;
    private final Stall stall;

    StorefrontWebTests(MockMvcTester mvc, ApplicationContext application, Catalogue catalogue) {
        this.mvc = mvc;
        this.application = application;
        this.catalogue = catalogue;
        this.stall = Stall.open(application);
    }

    /** What a shop did not say in English stays as it is. */
    @Test
    void callsCategoriesChoicesAndOriginsInEnglishWhatTheShopCallsThem() {
        var small = Stall.variant("S" + stall.shop, 3_900, "小瓶");
        var large = Stall.variant("L" + stall.shop, 7_900, "大瓶");
        var product = stall.product("两种蜜", "Two honeys", List.of("蜂蜜", "礼物"), small, large);
        stall.stock(small.getString("sku"), 9);

        assertThat(text(get(stall.path("/p/" + product + "?lang=en"))))
                .contains("Size", "small jar", "大瓶", "Origin: Jishishan, Gansu", "Honey")
                .doesNotContain("规格", "小瓶");
        assertThat(text(get(URI.create(stall.path("/c/蜂蜜?lang=en")).toASCIIString())))
                .contains("Honey", "礼物", "Jishishan, Gansu");
        assertThat(text(get(stall.path("/p/" + product)))).contains("规格", "小瓶", "甘肃积石山");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 积石山的野花蜜 · 花田蜂蜜, Wild flower honey from Jishishan · Flower Field Honey",
        "/c/蜂蜜, 蜂蜜 · 花田蜂蜜, Honey · Flower Field Honey",
        "/p/{product}, 野花蜜 · 花田蜂蜜, Wild honey · Flower Field Honey",
        "/policies, 发货、退换与隐私 · 花田蜂蜜, 'Shipping, returns and privacy · Flower Field Honey'"
    })
    void showsEachPageInTheLanguageOfItsAddress(String page, String title, String englishTitle) {
        var product = stall.offer("野花蜜", "Wild honey", 5_800, 9);
        var path = URI.create(stall.path(page.replace("{product}", product))).toASCIIString();

        var chinese = get(path);
        var english = get(path + "?lang=en");

        assertThat(chinese).hasStatusOk().hasHeader("Content-Language", "zh-CN");
        assertThat(text(chinese))
                .contains("<title>" + title + "</title>", "<html lang=\"zh-CN\">")
                .contains("<link rel=\"canonical\" href=\"http://localhost" + path + "\">")
                .contains("hreflang=\"en\" href=\"http://localhost" + path + "?lang=en\"")
                .contains("hreflang=\"zh-CN\" href=\"http://localhost" + path + "\"")
                .contains("<meta property=\"og:title\"");
        assertThat(text(english))
                .contains("<title>" + englishTitle + "</title>", "<html lang=\"en\">")
                .contains("<link rel=\"canonical\" href=\"http://localhost" + path + "?lang=en\">");
        assertThat(List.of(chinese, english))
                .allSatisfy(answer -> assertThat(answer).doesNotContainHeader("Set-Cookie"));
    }

    @Test
    void showsWhatCanBeBought() {
        var product = stall.product(
                "两种蜜",
                "Two kinds",
                List.of("蜂蜜"),
                Stall.variant("A-" + stall.slug, 3_900, "小罐"),
                Stall.variant("B-" + stall.slug, 12_345_60, "大罐"));
        stall.stock("A-" + stall.slug, 3);

        assertThat(text(get(stall.path("")))).contains("两种蜜", "¥39.00", "起", "甘肃积石山", "仅剩几件");
        assertThat(text(get(stall.path("/p/" + product))))
                .contains("小罐", "大罐", "¥12,345.60", "售罄", "name=\"quantity\"", "48 小时内发货。", "七天无理由退货。", "养了二十年蜂");
    }

    @Test
    void offersItsProductsToSearchEngines() {
        var product = stall.offer("野花蜜", "Wild honey", 5_800, 2);

        var data = JSON.readTree(structured(get(stall.path("/p/" + product + "?lang=en"))));

        assertThat(data.at("/0/@type").asString()).isEqualTo("Product");
        assertThat(data.at("/0/name").asString()).isEqualTo("Wild honey");
        assertThat(data.at("/0/offers/0/price").asString()).isEqualTo("58.00");
        assertThat(data.at("/0/offers/0/priceCurrency").asString()).isEqualTo("CNY");
        assertThat(data.at("/0/offers/0/availability").asString()).isEqualTo("https://schema.org/LimitedAvailability");
        assertThat(data.at("/1/@type").asString()).isEqualTo("BreadcrumbList");
        assertThat(data.at("/1/itemListElement").size()).isEqualTo(3);
    }

    /** T12: what a shop writes stays text, in the page and in its data. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'-alert(1)-'",
                "<!--<script>",
                "]]><svg onload=alert(1)>",
                "${7*7} #{x} [[${1}]] __${1}__",
                "{{constructor.constructor('alert(1)')()}}",
                "javascript:\u2028\u2029alert(1)//"
            })
    void keepsHostileNamesHarmless(String name) {
        var sku = "H-" + Math.abs(name.hashCode()) + stall.slug;
        var product = stall.product(
                name, name, List.of(name), Stall.variant(sku, 100, "<b>\"'&"), Stall.variant(sku + "x", 100, "2"));
        stall.stock(sku, 9);

        var page = get(stall.path("/p/" + product));

        assertThat(page).hasStatusOk();
        var data = structured(page);
        assertThat(JSON.readTree(data).at("/0/name").asString()).isEqualTo(name);
        assertThat(text(page).replace(data, ""))
                .doesNotContain("<script>", "<img src=x", "<svg onload", "<!--<script", ">49<");
        assertThat(text(get(stall.path("")))).doesNotContain("<script>", "<img src=x", "<svg onload");
    }

    @Test
    void findsProductsByPartsOfTheirNames() {
        stall.offer("高原荞麦蜜", "Buckwheat honey", 4_900, 9);

        assertThat(text(get(stall.path("/search?q=") + encoded("荞麦")))).contains("高原荞麦蜜", "name=\"robots\"");
        assertThat(text(get(stall.path("/search?q=") + encoded("没有这个"))))
                .contains("没有找到")
                .doesNotContain("高原荞麦蜜");
        assertThat(text(get(stall.path("/search?q=%22%3E%3Csvg%3E")))).doesNotContain("<svg>");
    }

    @Test
    void turnsPagesOfManyProducts() {
        for (int i = 0; i < 30; i++) {
            stall.product("蜜 " + i, "Honey " + i, List.of(), Stall.variant("M" + i + "-" + stall.slug, 100 + i));
        }

        var first = text(get(stall.path("?lang=en")));
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);

        assertThat(next.find()).isTrue();
        var second = text(get(next.group(1).replace("&amp;", "&")));
        assertThat(first.split("class=\"card\"", -1)).hasSize(25);
        assertThat(second.split("class=\"card\"", -1)).hasSize(7);
        assertThat(second).contains("<html lang=\"en\">").doesNotContain("rel=\"next\"");
    }

    @Test
    void sendsAPageOnceAndThenOnlySaysThatItIsTheSame() throws IOException {
        var path = stall.path("/p/" + stall.offer("野花蜜", "Wild honey", 5_800, 9));

        var first = mvc.get().uri(path).header("Accept-Encoding", "br, gzip").exchange();
        var tag = first.getResponse().getHeader("ETag");
        var again = mvc.get()
                .uri(path)
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag)
                .exchange();
        var plain = get(path);

        assertThat(first).hasStatusOk().hasHeader("Content-Encoding", "gzip").hasHeader("Vary", "Accept-Encoding");
        assertThat(first).hasHeader("Cache-Control", "public, max-age=0, must-revalidate");
        assertThat(first).containsHeader("Content-Security-Policy").containsHeader("X-Content-Type-Options");
        assertThat(tag).matches("\"[A-Za-z0-9_-]{43}-gzip\"");
        assertThat(again).hasStatus(304).hasHeader("ETag", tag);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(plain).doesNotContainHeader("Content-Encoding");
        var unpacked =
                new GZIPInputStream(new ByteArrayInputStream(first.getResponse().getContentAsByteArray()));
        assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text(plain));
        assertThat(plain.getResponse().getHeader("ETag")).isNotEqualTo(tag);
    }

    @Test
    void showsANewWordAtOnceAndKeepsThePagesOfOtherProducts() {
        var product = stall.offer("野花蜜", "Wild honey", 5_800, 9);
        var other = stall.path("/p/" + stall.offer("荞麦蜜", "Buckwheat honey", 4_900, 9));
        var tag = get(other).getResponse().getHeader("ETag");
        assertThat(text(get(stall.path("/p/" + product)))).contains("有货");
        assertThat(text(get(stall.path("")))).doesNotContain("售罄");

        stall.recount(stall.sku(product), 9, 0);
        catalogue.word(stall.shop, stall.sku(product), Availability.SOLD_OUT);

        assertThat(text(get(stall.path("/p/" + product)))).contains("已经卖完");
        assertThat(text(get(stall.path("")))).contains("售罄");
        assertThat(get(other).getResponse().getHeader("ETag")).isEqualTo(tag);
    }

    @Test
    void showsAChangeMadeByAnotherProcessWithinMoments() {
        var path = stall.path("");
        assertThat(text(get(path))).contains("测试付款");

        var sunday = new ShopFront.Holiday(
                LocalDate.parse("2020-01-01"),
                LocalDate.parse("2099-01-01"),
                new Bilingual("过年休息", "Closed for New Year"),
                false);
        stall.front(stall.front(PaymentMode.OPERATOR, sunday, true));

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(text(get(path))).contains("过年休息").doesNotContain("测试付款"));
        var product = stall.path("/p/" + stall.offer("野花蜜", "Wild honey", 5_800, 9));
        assertThat(text(get(product))).contains("本店现在不接受下单").doesNotContain("放入购物车");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "CLOSED"})
    void isUnknownToStrangersUntilItIsOpenAndOnceItIsClosed(String status) {
        stall.status(status);
        var unknown = get("/s/no-such-shop");
        assertThat(unknown).hasStatus(404);

        Awaitility.await().untilAsserted(() -> assertThat(get(stall.path(""))).hasStatus(404));
        assertThat(text(get(stall.path(""))).replace(stall.slug, "no-such-shop"))
                .isEqualTo(text(unknown));
        assertThat(get(stall.path("/cart"))).hasStatus(404);
        assertThat(mvc.get()
                        .uri(stall.path(""))
                        .with(As.user(As.coordinator("35")))
                        .exchange())
                .hasStatus(404);

        var preview = mvc.get()
                .uri(stall.path(""))
                .with(As.user(As.coordinator("622927")))
                .exchange();
        assertThat(preview).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(text(preview)).contains("预览", "noindex");
        assertThat(get(stall.path(""))).hasStatus(404);
    }

    /** What is not on sale is for those who run the shop, and their look at it is kept for nobody else. */
    @Test
    void showsADraftToThoseWhoRunTheShopAndToNobodyElse() {
        var product = stall.offer("野花蜜", "Wild honey", 5_800, 9);
        var empty = stall.product("空白", "Blank", List.of());
        stall.state(product, "DRAFT");
        stall.state(empty, "DRAFT");
        var member = As.user(As.coordinator("622927"));

        for (var draft : List.of(product, empty)) {
            var page = stall.path("/p/" + draft);
            var preview = mvc.get().uri(page + "?preview=yes").with(member).exchange();
            assertThat(preview).hasStatusOk().hasHeader("Cache-Control", "no-store");
            assertThat(text(preview)).contains("预览：这件商品还没有上架", "noindex").doesNotContain("放入购物车");
            assertThat(mvc.get().uri(page).with(member).exchange()).hasStatus(404);
            assertThat(get(page + "?preview=yes")).hasStatus(404);
            assertThat(get(page)).hasStatus(404);
            assertThat(mvc.get()
                            .uri(page + "?preview=yes")
                            .with(As.user(As.coordinator("35")))
                            .exchange())
                    .hasStatus(404);
        }
        stall.state(product, "PUBLISHED");
        assertThat(text(get(stall.path("/p/" + product + "?preview=yes"))))
                .contains("放入购物车")
                .doesNotContain("预览");
    }

    @Test
    void saysThatItPauses() {
        stall.status("PAUSED");

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(text(get(stall.path("?lang=en")))).contains("This shop is pausing"));
    }

    @Test
    void hasNoPageForWhatItDoesNotHave() {
        var foreign = Stall.open(application);
        var product = foreign.offer("别家的蜜", "Their honey", 100, 9);

        for (var page : List.of("/p/" + product, "/p/nothing", "/c/nothing", "/orders/nothing")) {
            var answer = get(stall.path(page));
            assertThat(answer).hasStatus(404).hasHeader("Content-Type", "text/html;charset=UTF-8");
            assertThat(text(answer)).contains("没有找到这个页面", stall.path(""));
        }
    }

    @Test
    void tellsSearchEnginesWhatThereIs() {
        var product = stall.offer("野花蜜", "Wild honey", 5_800, 9);

        assertThat(text(get("/robots.txt")))
                .contains("Disallow: /s/*/orders/", "Sitemap: http://localhost/sitemap.xml");
        assertThat(text(get("/sitemap.xml"))).contains("<loc>http://localhost" + stall.path("/sitemap.xml") + "</loc>");
        assertThat(text(get(stall.path("/sitemap.xml"))))
                .contains("<loc>http://localhost" + stall.path("/p/" + product) + "</loc>")
                .contains("<loc>http://localhost" + stall.path("/p/" + product) + "?lang=en</loc>")
                .contains("hreflang=\"en\"");
    }

    @Test
    void namesTheCountiesOfAProvince() {
        assertThat(text(get("/s/regions/62.json"))).contains("临夏回族自治州", "622927");
        assertThat(text(get("/s/regions/11.json?lang=en"))).contains("Beijing");
        assertThat(get("/s/regions/99.json")).hasStatus(404);
        assertThat(get("/s/regions/../../x")).hasStatus4xxClientError();
        assertThat(Counties.of(RegionCode.of("62"), Locale.ENGLISH)).hasSizeGreaterThan(10);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).exchange();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String structured(MvcTestResult page) {
        var script = STRUCTURED.matcher(text(page));
        assertThat(script.find()).isTrue();
        return script.group(1);
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
