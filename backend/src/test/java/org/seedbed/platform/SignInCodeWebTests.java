package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.Village;
import org.seedbed.WebTest;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A printed sheet of one-time codes, from the cohort that prints it to the trainee who signs in with it. */
@WebTest
class SignInCodeWebTests {
    private static final Actor GANSU = As.coordinator("62");

    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final Village village;

    SignInCodeWebTests(MockMvcTester mvc, JsonMapper json, ApplicationContext application) {
        this.mvc = mvc;
        this.json = json;
        this.village = new Village(application);
    }

    @Test
    void signsTraineesInWithATypedCodeOrALink() {
        var sheet = body(sheet(cohort("ana", "bo"), GANSU));
        var ana = sheet.get("cards").get(0);
        var bo = sheet.get("cards").get(1);
        assertThat(ana.get("link").asString()).matches("/app/sign-in-code#[A-Za-z0-9_-]{43}");

        var typing = new Browser(mvc, Browser.PHONE);
        var token = typing.csrfToken();
        assertThat(body(use(typing, ana.get("code").asString())).get("id")).isEqualTo(ana.get("account"));
        assertThat(typing.csrfToken()).isNotEqualTo(token);
        assertThat(typing.get("/api/my/learning")).hasStatusOk();
        var scanning = new Browser(mvc, Browser.PHONE);
        assertThat(body(use(scanning, secret(bo))).get("name").asString()).isEqualTo("bo");

        assertThat(use(new Browser(mvc, Browser.PHONE), ana.get("code").asString()))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(use(new Browser(mvc, Browser.PHONE), secret(ana))).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void beginsOneSessionUnderFiftyParallelTries() throws Exception {
        var card = body(sheet(cohort("ana"), GANSU)).get("cards").get(0);
        var browsers = IntStream.range(0, 50)
                .mapToObj(i -> new Browser(mvc, Browser.PHONE))
                .toList();
        var threads = Executors.newFixedThreadPool(8);

        var tries = threads.invokeAll(browsers.stream()
                .<Callable<Integer>>map(browser ->
                        () -> use(browser, secret(card)).getResponse().getStatus())
                .toList());
        threads.shutdown();

        int signedIn = 0;
        for (var one : tries) {
            assertThat(one.get()).isIn(200, 401);
            signedIn += one.get() == 200 ? 1 : 0;
        }
        assertThat(signedIn).isEqualTo(1);
        var winner = browsers.stream()
                .filter(browser -> browser.cookie(Browser.SESSION) != null)
                .toList();
        assertThat(winner).hasSize(1);
        assertThat(body(winner.get(0).get("/api/my/sessions")).get("items")).hasSize(1);
    }

    @Test
    void givesOneAnswerForACodeThatIsUnknownUsedOrReplaced() {
        var cohort = cohort("ana");
        var replaced = secret(body(sheet(cohort, GANSU)).get("cards").get(0));
        var used = secret(body(sheet(cohort, GANSU)).get("cards").get(0));
        use(new Browser(mvc, Browser.PHONE), used);

        var answers = List.of(replaced, used, "0000-0000-0000-0000", "nonsense").stream()
                .map(code -> use(new Browser(mvc, Browser.PHONE), code))
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED);
            assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:problem:sign-in-code-unusable");
        });
        assertThat(answers.stream().map(answer -> answer.getResponse().getContentAsByteArray()))
                .allMatch(answer ->
                        Arrays.equals(answer, answers.get(0).getResponse().getContentAsByteArray()));
    }

    @Test
    void endsTheSessionOfWhoeverWasSignedInOnTheDeviceBefore() {
        var cards = body(sheet(cohort("ana", "bo"), GANSU)).get("cards");
        var shared = new Browser(mvc, Browser.PHONE);
        use(shared, secret(cards.get(0)));
        var ofAna = shared.asItIsNow();

        use(shared, secret(cards.get(1)));

        assertThat(ofAna.get("/api/my/learning")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(body(shared.get("/api/session")).get("name").asString()).isEqualTo("bo");
    }

    @Test
    void takesTheCodeFromSomebodyWhoIsDeactivated() {
        var cohort = cohort("ana");
        var card = body(sheet(cohort, GANSU)).get("cards").get(0);
        var ana = village.person("ana");
        turn(ana, false);
        assertThat(body(sheet(cohort, GANSU))
                        .get("leftOut")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("DEACTIVATED");
        turn(ana, true);

        assertThat(use(new Browser(mvc, Browser.PHONE), secret(card))).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void printsOnlyForThoseNamedAndForNobodyWithAStaffRole() {
        var cohort = cohort("ana", "bo", "cai");
        put("/api/people/" + village.person("bo") + "/grants", "{\"grants\":[{\"role\":\"INSTRUCTOR\"}]}");

        var sheet = body(sheet(cohort, GANSU, village.person("ana"), village.person("bo")));

        assertThat(sheet.get("cards")).hasSize(1);
        assertThat(sheet.get("cards").get(0).get("name").asString()).isEqualTo("ana");
        assertThat(sheet.get("leftOut")).hasSize(1);
        assertThat(sheet.get("leftOut").get(0).get("person").get("name").asString())
                .isEqualTo("bo");
        assertThat(sheet.get("leftOut").get(0).get("reason").asString()).isEqualTo("STAFF");
    }

    @Test
    void printsForThePeopleOfOnesOwnCohortsOnly() {
        var cohort = cohort("ana");
        var other = cohort("bo");

        assertThat(sheet(cohort, As.coordinator("64"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sheet(cohort, As.instructor("not-theirs"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sheet(cohort, As.trainee(village.person("ana").value()))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sheet(other, GANSU, village.person("ana"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sheet(new CohortId("nowhere"), GANSU)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void neverLetsAnswersWithCodesBeStoredOnTheWay() {
        assertThat(sheet(cohort("ana"), GANSU)).headers().hasValue("Cache-Control", "no-store");
    }

    private CohortId cohort(String... people) {
        return village.cohort("纸条班", "622927", "2026-01-05", "2026-01-09", people);
    }

    private MvcTestResult sheet(CohortId cohort, Actor actor, AccountId... named) {
        var accounts = named.length == 0
                ? "null"
                : json.writeValueAsString(
                        Arrays.stream(named).map(AccountId::value).toList());
        return mvc.post()
                .uri("/api/cohorts/" + cohort + "/sign-in-codes")
                .with(As.user(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"accounts\":" + accounts + "}")
                .exchange();
    }

    private void turn(AccountId person, boolean active) {
        put("/api/people/" + person + "/active", "{\"active\":" + active + "}");
    }

    private void put(String uri, String body) {
        assertThat(mvc.method(HttpMethod.PUT)
                        .uri(uri)
                        .with(As.user(As.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk();
    }

    private static MvcTestResult use(Browser browser, String code) {
        return browser.post("/api/session/code", "{\"code\":\"" + code + "\"}");
    }

    private static String secret(JsonNode card) {
        var link = card.get("link").asString();
        return link.substring(link.indexOf('#') + 1);
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
