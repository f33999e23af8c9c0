package org.seedbed.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class ShopWebTests {
    private static final Actor COORDINATOR = As.coordinator("622927");

    private final MockMvcTester mvc;
    private final Actor trainee;

    ShopWebTests(MockMvcTester mvc, Tokens tokens) {
        this.mvc = mvc;
        this.trainee = As.trainee("trainee" + tokens.id());
    }

    @Test
    void goesFromEnteringToClosingAShop() throws Exception {
        String id = enter();

        assertThat(send(
                        "PUT",
                        "/api/shops/" + id,
                        "{'name':'山货','region':'622927','openedOn':'2025-02-01'}",
                        COORDINATOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.region.englishName")
                .asString()
                .isNotBlank();
        assertThat(send(
                        "PUT",
                        "/api/shops/" + id + "/channels",
                        "{'channels':[{'platform':'taobao','shopName':'山货铺'}]}",
                        trainee))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/shops?query=山货铺&platform=taobao").with(As.user(trainee)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(id);
        assertThat(send("POST", "/api/shops/" + id + "/status", "{'status':'CLOSED','why':'moved'}", COORDINATOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.changes[3].why")
                .isEqualTo("moved");
    }

    @Test
    void saysWhichSharesDoNotAddUp() throws Exception {
        String id = enter();

        assertThat(send(
                        "PUT",
                        "/api/shops/" + id + "/members",
                        "{'members':[{'account':'a','basisPoints':5000,'from':'2025-01-01','to':null}]}",
                        COORDINATOR))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("shares-not-whole");
    }

    @Test
    void leavesDecisionsToThoseWhoDecide() throws Exception {
        String id = enter();
        var description = "{'name':'x','region':'622927','openedOn':null}";

        assertThat(send("PUT", "/api/shops/" + id, description, trainee)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send("PUT", "/api/shops/" + id, description, As.coordinator("640424")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send("PUT", "/api/shops/" + id + "/channels", "{'channels':[]}", As.trainee("stranger")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private String enter() throws Exception {
        var entered = send(
                "POST",
                "/api/shops",
                "{'name':'花田','region':'622927','openedOn':'2025-01-01','channels':[],'currency':'CNY',"
                        + "'members':[{'account':'" + trainee.account()
                        + "','basisPoints':10000,'from':'2025-01-01','to':null}]}",
                COORDINATOR);
        assertThat(entered).hasStatus(HttpStatus.CREATED);
        return JsonPath.read(entered.getResponse().getContentAsString(), "$.id");
    }

    private MvcTestResult send(String method, String uri, String json, Actor actor) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"'))
                .with(As.user(actor))
                .exchange();
    }
}
