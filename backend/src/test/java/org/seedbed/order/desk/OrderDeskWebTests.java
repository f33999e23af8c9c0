package org.seedbed.order.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.order.Order;
import org.seedbed.order.SoldOrders;
import org.seedbed.shared.Actor;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class OrderDeskWebTests {
    private static final Actor COORDINATOR = As.coordinator("622927");
    private static final String HONEY =
            "{'units':[{'lineId':'2','quantity':1}],'shipping':0,'goodwill':0,'restock':true,'reason':'Broken'}";

    private final MockMvcTester mvc;
    private final MongoOperations mongo;
    private final Tokens tokens;
    private final Clock clock;
    private final Actor seller;
    private final Actor partner;
    private String shop;
    private String order;

    OrderDeskWebTests(MockMvcTester mvc, MongoOperations mongo, Tokens tokens, Clock clock) {
        this.mvc = mvc;
        this.mongo = mongo;
        this.tokens = tokens;
        this.clock = clock;
        this.seller = As.trainee("seller" + tokens.id());
        this.partner = As.trainee("partner" + tokens.id());
    }

    @BeforeEach
    void sell() {
        var members = "{'account':'%s','basisPoints':7500,'from':'2025-01-01'},"
                + "{'account':'%s','basisPoints':2500,'from':'2025-01-01'}";
        shop = "/api/shops/"
                + read(
                        send(
                                "/api/shops",
                                "{'name':'花田','region':'622927','channels':[],'members':["
                                        + members.formatted(seller.account(), partner.account()) + "]}",
                                COORDINATOR),
                        "$.id");
        order = shop + "/orders/" + sold("2026-000001").id();
    }

    private Order sold(String number) {
        return SoldOrders.insert(mongo, SoldOrders.paid(shopId(), number, "马海霞", null, clock.instant()));
    }

    private ShopId shopId() {
        return new ShopId(shop.replaceFirst(".*/", ""));
    }

    @Test
    void showsBuyersToThoseWhoSendAndMasksThemForThoseWhoLookOn() {
        assertThat(text(get(order, seller)))
                .contains("马海霞", SoldOrders.PHONE, "吹麻滩镇 3 号", "Leave it at the door", "\"mayServe\":true");
        for (var onlooker : List.of(COORDINATOR, As.ADMINISTRATOR)) {
            for (var path : List.of(order, shop + "/orders", shop + "/orders/export?format=csv")) {
                assertThat(text(get(path, onlooker)))
                        .contains("马**")
                        .doesNotContain("马海霞", SoldOrders.PHONE, "吹麻滩镇", "at the door");
            }
        }
        assertThat(text(get(order, COORDINATOR))).contains("137****5678", "\"mayServe\":false");
        assertThat(get(order, As.coordinator("350212"))).hasStatus(404);
        assertThat(get(order, As.trainee("somebody-else"))).hasStatus(404);
    }

    @Test
    void findsOrdersByNumberPhoneEndAndNameUnlessTheBuyerIsMasked() {
        sold("2026-000002");
        assertThat(found("000002", seller)).containsExactly("2026-000002");
        assertThat(found("5678", seller)).hasSize(2);
        assertThat(found("海霞", seller)).hasSize(2);
        assertThat(found(".*", seller)).isEmpty();
        assertThat(found("海霞", COORDINATOR)).isEmpty();
        assertThat(found("5678", COORDINATOR)).isEmpty();
        assertThat(found("000002", COORDINATOR)).containsExactly("2026-000002");
    }

    @Test
    void sendsAPartThenTheRestAndHasItDelivered() {
        var first = send(
                order + "/parcels",
                "{'units':[{'lineId':'1','quantity':1}],'carrier':'SF','trackingNumber':'SF1'}",
                seller);
        assertThat(read(first, "$.state")).isEqualTo("PARTIALLY_SHIPPED");
        assertThat(read(first, "$.parcels[0].link")).endsWith("/SF1");
        var rest = send(order + "/parcels", "{'carrier':'YTO','trackingNumber':'YT2'}", seller);
        assertThat(read(rest, "$.state")).isEqualTo("SHIPPED");
        assertThat(send(order + "/parcels", "{'carrier':'YTO'}", seller)).hasStatus(HttpStatus.CONFLICT);
        send(order + "/parcels/F1/delivery", "", seller);
        assertThat(read(send(order + "/parcels/F2/delivery", "", seller), "$.state"))
                .isEqualTo("DELIVERED");
        assertThat(send(order + "/parcels", "{'carrier':'SF','trackingNumber':'<b>'}", seller))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void doesWhatComesTwiceWithOneKeyOnce() {
        var part = "{'units':[{'lineId':'1','quantity':1}],'carrier':'SF','trackingNumber':'SF1'}";
        for (int times = 0; times < 3; times++) {
            assertThat(read(send(order + "/parcels", part, "the-same-key", seller), "$.parcels.length()"))
                    .isEqualTo("1");
        }
        for (int times = 0; times < 3; times++) {
            assertThat(read(send(order + "/refunds", HONEY, "another-key", seller), "$.refundable"))
                    .isEqualTo("10800");
        }
        assertThat(send(order + "/refunds", HONEY.replace("'goodwill':0", "'goodwill':1"), "another-key", seller))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(order + "/refunds", HONEY, "short", seller)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.post()
                        .uri(order + "/refunds")
                        .with(As.user(seller))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(HONEY.replace('\'', '"')))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refundsNoMoreThanWasPaidAndCancelsByRefundingAllOfIt() {
        var above = "{'units':[],'shipping':0,'goodwill':13801,'restock':false}";
        assertThat(send(order + "/refunds", above, seller)).hasStatus(HttpStatus.CONFLICT);
        assertThat(send(order + "/refunds", above.replace("13801", "-1"), seller))
                .hasStatus(HttpStatus.BAD_REQUEST);
        send(order + "/refunds", HONEY, seller);
        var cancelled = send(order + "/cancel", "{'why':'Hail'}", seller);
        assertThat(read(cancelled, "$.refundable")).isEqualTo("0");
        assertThat(read(cancelled, "$.cancelling")).isEqualTo("true");
        assertThat(text(cancelled)).contains("order-refund-given", "order-cancelled", "Hail");
    }

    @Test
    void letsCoordinatorsAndFormerMembersDoNothing() {
        assertThat(send(order + "/cancel", "{'why':'Hail'}", COORDINATOR)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(order + "/refunds", HONEY, As.trainee("somebody-else"))).hasStatus(HttpStatus.NOT_FOUND);
        mvc.put()
                .uri(shop + "/members")
                .with(As.user(COORDINATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(("{'members':[{'account':'" + seller.account()
                                + "','basisPoints':10000,'from':'2025-01-01','to':'2025-12-31'},{'account':'"
                                + partner.account() + "','basisPoints':10000,'from':'2026-01-01'}]}")
                        .replace('\'', '"'))
                .exchange();
        assertThat(get(order, seller)).hasStatus(404);
        assertThat(send(order + "/refunds", HONEY, seller)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(order, partner)).hasStatusOk();
    }

    @Test
    void triesPastedLinesFirstAndThenSendsThoseThatFit() {
        sold("2026-000002");
        var text = "2026-000001\\t顺丰速运\\tSF1\\n2026-000002，YTO，YT2\\n2026-000002 SF SF3\\n"
                + "2026-000009 SF SF4\\n2026-000001 pigeon P5\\nnonsense";
        var tried = send(shop + "/orders/shipments", "{'text':'" + text + "','dryRun':true}", seller);
        assertThat(verdicts(tried))
                .containsExactly("FITS", "FITS", "TWICE", "UNKNOWN_ORDER", "UNKNOWN_CARRIER", "MALFORMED");
        assertThat(read(get(order, seller), "$.parcels.length()")).isEqualTo("0");
        for (int times = 0; times < 2; times++) {
            var sent =
                    send(shop + "/orders/shipments", "{'text':'" + text + "','dryRun':false}", "pasted-once", seller);
            assertThat(verdicts(sent)).startsWith("SENT", "SENT", "TWICE");
        }
        assertThat(read(get(order, seller), "$.parcels.length()")).isEqualTo("1");
        assertThat(verdicts(send(shop + "/orders/shipments", "{'text':'" + text + "','dryRun':true}", seller)))
                .startsWith("NOTHING_TO_SEND", "NOTHING_TO_SEND");
    }

    @Test
    void takesNoneOfSoManyLinesThatSomeWouldBeLeftOut() {
        var lines = "{'text':'" + "2026-000001 SF SF1\\n".repeat(501) + "','dryRun':false}";

        var answer = send(shop + "/orders/shipments", lines, "pasted-much", seller);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(text(answer)).contains("500", "501");
        assertThat(read(get(order, seller), "$.parcels.length()")).isEqualTo("0");
    }

    @Test
    void saysWhatWaitsAndWhatEachMemberHasEarned() {
        sold("2026-000002");
        var desk = get(shop + "/desk", seller);
        assertThat(read(desk, "$.toShip")).isEqualTo("2");
        assertThat(read(desk, "$.earnings[0].orders")).isEqualTo("2");
        assertThat(read(desk, "$.earnings[0].net")).isEqualTo("27600");
        assertThat(read(desk, "$.earnings[3].mine")).isEqualTo("20700");
        assertThat(read(get(shop + "/desk", partner), "$.earnings[3].mine")).isEqualTo("6900");
        assertThat(read(get(shop + "/desk", COORDINATOR), "$.earnings[3].mine")).isEqualTo("0");
    }

    @Test
    void offersCodesUntilTheyAreStopped() {
        var code = "{'code':'ｓｐｒｉｎｇ','kind':'PERCENT','value':10,'minimum':0,'from':'2026-01-05T00:00:00Z','max':5}";
        assertThat(send(shop + "/coupons", code, COORDINATOR)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(read(send(shop + "/coupons", code, seller), "$.code")).isEqualTo("SPRING");
        assertThat(send(shop + "/coupons", code, seller)).hasStatus(HttpStatus.CONFLICT);
        assertThat(send(shop + "/coupons", code.replace("10", "100"), seller)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(shop + "/coupons/SPRING/stop", "", seller)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(read(get(shop + "/coupons", COORDINATOR), "$.items[0].stopped"))
                .isEqualTo("true");
    }

    @Test
    void exportsOneRowForEachLineWithABomAndNoFormulas() {
        SoldOrders.insert(mongo, SoldOrders.paid(shopId(), "2026-000003", "=1+1", null, clock.instant()));
        var table = text(get(shop + "/orders/export?format=csv&group=TO_SHIP", seller));
        assertThat(table).startsWith("\uFEFF");
        assertThat(table.lines()).hasSize(1 + 2 * 2);
        assertThat(table).contains(SoldOrders.PHONE, "138.00").doesNotContain(",=1+1");
    }

    private List<String> found(String query, Actor actor) {
        return JsonPath.read(
                text(mvc.get()
                        .uri(shop + "/orders?query={query}", query)
                        .with(As.user(actor))
                        .exchange()),
                "$.items[*].number");
    }

    private static List<String> verdicts(MvcTestResult answer) {
        return JsonPath.read(text(answer), "$.items[*].verdict");
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(As.user(actor)).exchange();
    }

    private MvcTestResult send(String path, String body, Actor actor) {
        return send(path, body, tokens.id(), actor);
    }

    private MvcTestResult send(String path, String body, String key, Actor actor) {
        return mvc.method(HttpMethod.POST)
                .uri(path)
                .with(As.user(actor))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }

    private static String read(MvcTestResult answer, String path) {
        assertThat(answer.getResponse().getStatus()).as(text(answer)).isLessThan(300);
        Object found = JsonPath.read(text(answer), path);
        return found.toString();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
