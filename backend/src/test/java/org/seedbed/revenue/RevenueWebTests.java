package org.seedbed.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.seedbed.As;
import org.seedbed.Village;
import org.seedbed.WebTest;
import org.seedbed.sales.SaleFacts;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.ShopId;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevenueWebTests {
    private static final String HERE = "530102";
    private static final String ELSEWHERE = "530103";
    private static final Actor COORDINATOR = As.coordinator(HERE);
    private static final String OCTOBER = "from=2025-10-01&to=2025-10-31";

    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final Village village;
    private final List<SaleFacts> sales = new ArrayList<>();
    private ShopId tea;
    private ShopId felt;
    private ShopId foreign;
    private CohortId first;
    private CohortId second;

    RevenueWebTests(MockMvcTester mvc, JsonMapper json, ApplicationContext application) {
        this.mvc = mvc;
        this.json = json;
        this.village = new Village(application);
    }

    @BeforeAll
    void sellTeaAndFelt() {
        first = village.cohort("first", HERE, "2025-03-01", "2025-03-31", "ana", "bo");
        second = village.cohort("second", HERE, "2025-05-01", "2025-05-31", "ana");
        village.cohort("foreign", ELSEWHERE, "2025-03-01", "2025-03-31", "dan", "eve");
        tea = village.shop("tea", HERE, "ana", 3_333, "bo", 6_667);
        felt = village.shop("felt", HERE, "eve", 10_000);
        foreign = village.shop("foreign", ELSEWHERE, "dan", 10_000);
        var random = new Random(622927);
        for (int order = 0; order < 120; order++) {
            var shop = List.of(tea, felt, foreign).get(random.nextInt(3));
            var channel = random.nextInt(4) == 0 ? "generic" : "taobao";
            var day = "2025-%02d-%02d".formatted(9 + random.nextInt(2), 1 + random.nextInt(30));
            long gross = 1 + random.nextLong(50_000);
            long refunds = random.nextInt(5) == 0 ? random.nextLong(gross + 1) : 0;
            long net = gross - refunds - random.nextLong(3);
            sales.add(village.sale(shop, "order" + order, channel, day, gross, refunds, net));
        }
        village.sold(sales.toArray(SaleFacts[]::new));
    }

    @Test
    void sumsWhatTheCoordinatorsShopsSoldToTheCent() {
        var summary = get(COORDINATOR, "/api/revenue/summary?" + OCTOBER);

        assertThat(summary.propertyNames())
                .containsExactlyInAnyOrder(
                        "currency", "gross", "refunds", "adjustments", "net", "orders", "activeShops");
        assertThat(summary.get("net").asLong()).isEqualTo(net(tea) + net(felt));
        assertThat(summary.get("gross").asLong()
                        - summary.get("refunds").asLong()
                        + summary.get("adjustments").asLong())
                .isEqualTo(summary.get("net").asLong());
        assertThat(summary.get("orders").asLong())
                .isEqualTo(october(tea).size() + october(felt).size());
        assertThat(summary.get("activeShops").asInt()).isEqualTo(2);
        assertThat(summary.get("currency").asString()).isEqualTo("CNY");
    }

    @Test
    void everyBreakdownAddsUpToTheSummary() {
        long net =
                get(COORDINATOR, "/api/revenue/summary?" + OCTOBER).get("net").asLong();

        for (var by : List.of("shop", "cohort", "region", "channel")) {
            var breakdown = get(COORDINATOR, "/api/revenue/breakdown?by=" + by + "&" + OCTOBER);
            assertThat(sum(breakdown.get("items"), "net")
                            - breakdown.get("overlap").asLong())
                    .as(by)
                    .isEqualTo(net);
            assertThat(breakdown.get("total").get("net").asLong()).isEqualTo(net);
            assertThat(breakdown.get("note").isNull()).isEqualTo(!by.equals("cohort"));
        }
        for (var by : List.of("day", "week", "month")) {
            var series = get(COORDINATOR, "/api/revenue/series?by=" + by + "&" + OCTOBER);
            assertThat(sum(series.get("items"), "net")).as(by).isEqualTo(net);
            assertThat(series.get("previous").get("from").asString()).isEqualTo("2025-09-01");
            assertThat(series.get("previous").get("to").asString()).isEqualTo("2025-09-30");
        }
    }

    @Test
    void theSalesBehindAFigureAddUpToItAlsoForAShareOfASharedShop() {
        assertThat(sumOfAllPages(COORDINATOR, OCTOBER, "net")).isEqualTo(net(tea) + net(felt));
        assertThat(sumOfAllPages(COORDINATOR, OCTOBER + "&channel=generic&shop=" + tea, "net"))
                .isEqualTo(october(tea).stream()
                        .filter(sale -> sale.channel().equals("generic"))
                        .mapToLong(sale -> sale.money().figures().net())
                        .sum());
        for (var cohort : List.of(first.value(), second.value(), "none")) {
            var filter = OCTOBER + "&cohort=" + cohort;
            long figure = get(COORDINATOR, "/api/revenue/summary?" + filter)
                    .get("net")
                    .asLong();
            assertThat(figure).isNotZero();
            assertThat(sumOfAllPages(COORDINATOR, filter, "share")).as(cohort).isEqualTo(figure);
        }
    }

    @Test
    void aSaleNamesTheFilesRowItCameFrom() {
        var row = get(COORDINATOR, "/api/revenue/sales?" + OCTOBER).get("items").get(0);

        assertThat(row.get("source").get("importId").asString()).isEqualTo("import");
        assertThat(row.get("source").get("row").asInt()).isEqualTo(2);
        assertThat(row.get("share").isNull()).isTrue();
        var id = row.get("id").asString();
        assertThat(get(COORDINATOR, "/api/revenue/sales/one?id=" + id).get("sale"))
                .isEqualTo(row);
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        assertThat(ask(COORDINATOR, "/api/revenue/summary?shop=" + foreign + "&" + OCTOBER))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask(As.coordinator(ELSEWHERE), "/api/revenue/summary?cohort=" + first + "&" + OCTOBER))
                .hasStatus(HttpStatus.NOT_FOUND);
        var ofForeign = "taobao|" + foreign + "|order";
        for (var sale : october(foreign)) {
            assertThat(ask(
                            COORDINATOR,
                            "/api/revenue/sales/one?id=" + sale.channel() + "|" + foreign + "|" + sale.orderNo()))
                    .as(ofForeign)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(As.trainee("stranger"), "/api/revenue/summary?" + OCTOBER)
                        .get("orders")
                        .asLong())
                .isZero();
        assertThat(get(As.instructor("teacher"), "/api/revenue/summary?" + OCTOBER)
                        .get("orders")
                        .asLong())
                .isZero();
        assertThat(get(As.coordinator(HERE), "/api/revenue/summary?region=" + ELSEWHERE + "&" + OCTOBER)
                        .get("orders")
                        .asLong())
                .isZero();
        assertThat(mvc.get().uri("/api/revenue/summary?" + OCTOBER)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aTraineeSeesTheFiguresOfTheirOwnShop() {
        var ana = As.trainee(village.person("ana").value());

        assertThat(get(ana, "/api/revenue/summary?" + OCTOBER).get("net").asLong())
                .isEqualTo(net(tea));
        assertThat(get(ana, "/api/revenue/breakdown?by=shop&" + OCTOBER)
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(ask(ana, "/api/revenue/sales?shop=" + felt + "&" + OCTOBER)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void exportsWhatThePageShows() {
        var csv = text(ask(COORDINATOR, "/api/revenue/export?by=shop&format=csv&" + OCTOBER));
        assertThat(csv)
                .startsWith("\uFEFFShop,")
                .contains("tea,")
                .contains("felt,")
                .doesNotContain("foreign");

        var rows = text(ask(COORDINATOR, "/api/revenue/sales/export?format=csv&" + OCTOBER))
                .split("\r\n");
        assertThat(rows).hasSize(1 + october(tea).size() + october(felt).size());

        var workbook = ask(COORDINATOR, "/api/revenue/export?by=day&format=xlsx&" + OCTOBER);
        assertThat(workbook).hasStatusOk();
        assertThat(workbook.getResponse().getHeader("Content-Disposition"))
                .contains("attachment")
                .contains("revenue-2025-10-01-2025-10-31.xlsx");
        assertThat(workbook.getResponse().getContentAsByteArray()).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        assertThat(ask(COORDINATOR, "/api/revenue/summary?from=2025-10-31&to=2025-10-01"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("ends-before-start");
        assertThat(ask(COORDINATOR, "/api/revenue/summary?to=2025-10-01"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("from");
        assertThat(ask(COORDINATOR, "/api/revenue/summary?region=Jishishan&" + OCTOBER))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(ask(COORDINATOR, "/api/revenue/breakdown?by=colour&" + OCTOBER))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(ask(COORDINATOR, "/api/revenue/series?by=day&from=2000-01-01&to=2099-12-31"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(ask(COORDINATOR, "/api/revenue/summary?from=2000-01-01&to=2099-12-31"))
                .hasStatusOk();
    }

    private List<SaleFacts> october(ShopId shop) {
        return sales.stream()
                .filter(sale -> sale.shop().equals(shop))
                .filter(sale -> sale.money().paidAt().toString().startsWith("2025-10"))
                .toList();
    }

    private long net(ShopId shop) {
        return october(shop).stream()
                .mapToLong(sale -> sale.money().figures().net())
                .sum();
    }

    private long sumOfAllPages(Actor actor, String filter, String field) {
        long sum = 0;
        String cursor = null;
        do {
            var page = get(actor, "/api/revenue/sales?" + filter + (cursor == null ? "" : "&cursor=" + cursor));
            sum += sum(page.get("items"), field);
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        } while (cursor != null);
        return sum;
    }

    private static long sum(JsonNode items, String field) {
        return items.valueStream().mapToLong(item -> item.get(field).asLong()).sum();
    }

    private JsonNode get(Actor actor, String address) {
        var answer = ask(actor, address);
        assertThat(answer).hasStatusOk();
        return json.readTree(text(answer));
    }

    private MvcTestResult ask(Actor actor, String address) {
        return mvc.get()
                .uri(address)
                .header("Accept-Language", "en")
                .with(As.user(actor))
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
