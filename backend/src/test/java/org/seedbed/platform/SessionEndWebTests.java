package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.shared.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** When a session is over, and for whom. */
@WebTest
class SessionEndWebTests {
    private static final String NEW_PASSWORD = "another honey 43 walnut";
    private static final int CALLERS = 8;
    private static final int LATE_CALLS = 25;

    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final ApplicationContext application;

    SessionEndWebTests(MockMvcTester mvc, JsonMapper json, ApplicationContext application) {
        this.mvc = mvc;
        this.json = json;
        this.application = application;
    }

    @Test
    void leavesNoOldSessionAliveAfterSigningInAgain() {
        var chen = registered(Role.TRAINEE);
        var browser = new Browser(mvc, Browser.WINDOWS);
        var strangersToken = browser.csrfToken();
        browser.signIn(chen.login(), KnownPerson.PASSWORD);
        var before = browser.asItIsNow();

        browser.signIn(chen.login(), KnownPerson.PASSWORD);

        assertThat(browser.cookie(Browser.SESSION).getValue())
                .isNotEqualTo(before.cookie(Browser.SESSION).getValue());
        assertThat(browser.csrfToken()).isNotEqualTo(before.csrfToken()).isNotEqualTo(strangersToken);
        assertThat(before.get("/api/my/learning")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(browser.get("/api/my/learning")).hasStatusOk();
    }

    @Test
    void listsTheOwnSessionsAndWhichOneAsks() {
        var chen = registered(Role.TRAINEE);
        var desk = chen.signedIn(mvc, Browser.WINDOWS);
        var phone = chen.signedIn(mvc, Browser.PHONE);

        var sessions = body(phone.get("/api/my/sessions")).get("items");

        assertThat(sessions).hasSize(2);
        assertThat(sessions.valueStream()
                        .filter(session -> session.get("current").asBoolean()))
                .singleElement()
                .satisfies(current -> {
                    assertThat(current.get("browser").asString()).isEqualTo("WeChat");
                    assertThat(current.get("system").asString()).isEqualTo("Android");
                });
        assertThat(sessions.toString())
                .doesNotContain(desk.cookie(Browser.SESSION).getValue())
                .doesNotContain(phone.cookie(Browser.SESSION).getValue());
    }

    @Test
    void endsAnotherOfTheOwnSessions() {
        var chen = registered(Role.TRAINEE);
        var desk = chen.signedIn(mvc, Browser.WINDOWS);
        var phone = chen.signedIn(mvc, Browser.PHONE);
        var atTheDesk = body(phone.get("/api/my/sessions"))
                .get("items")
                .valueStream()
                .filter(session -> !session.get("current").asBoolean())
                .map(session -> session.get("id").asString())
                .findFirst()
                .orElseThrow();

        assertThat(new Browser(mvc, Browser.PHONE).delete("/api/my/sessions/" + atTheDesk))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.delete().uri("/api/my/sessions/" + atTheDesk).with(As.user(As.trainee("stranger"))))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.get("/api/my/learning")).hasStatusOk();

        assertThat(phone.delete("/api/my/sessions/" + atTheDesk)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(desk.get("/api/my/learning")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(phone.get("/api/my/learning")).hasStatusOk();
    }

    @Test
    void endsAllOtherSessionsAtOnce() {
        var chen = registered(Role.TRAINEE);
        var others = List.of(chen.signedIn(mvc, Browser.WINDOWS), chen.signedIn(mvc, Browser.WINDOWS));
        var phone = chen.signedIn(mvc, Browser.PHONE);

        assertThat(phone.delete("/api/my/sessions")).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(others)
                .allSatisfy(other -> assertThat(other.get("/api/my/learning")).hasStatus(HttpStatus.UNAUTHORIZED));
        assertThat(body(phone.get("/api/my/sessions")).get("items")).hasSize(1);
    }

    @Test
    void refusesEveryCallBegunAfterARoleWasRevoked() throws Exception {
        var chen = registered(Role.ADMINISTRATOR);

        noCallSucceedsAfter(chen, () -> byTheAdministrator(chen, "grants", "{\"grants\":[]}"), HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesEveryCallBegunAfterADeactivation() throws Exception {
        var chen = registered(Role.ADMINISTRATOR);

        noCallSucceedsAfter(
                chen, () -> byTheAdministrator(chen, "active", "{\"active\":false}"), HttpStatus.UNAUTHORIZED);
    }

    @Test
    void revivesNoSessionWhenSomebodyIsActivatedAgain() {
        var chen = registered(Role.TRAINEE);
        var browser = chen.signedIn(mvc, Browser.PHONE);

        byTheAdministrator(chen, "active", "{\"active\":false}");
        byTheAdministrator(chen, "active", "{\"active\":true}");

        assertThat(browser.get("/api/my/learning")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(chen.signedIn(mvc, Browser.PHONE).get("/api/my/learning")).hasStatusOk();
    }

    @Test
    void leavesNothingOpenWhenAPasswordIsSetWithACode() {
        var chen = registered(Role.TRAINEE);
        var thief = chen.signedIn(mvc, Browser.PHONE);
        var known = thief.cookie(Browser.DEVICE).getValue();

        assertThat(new Browser(mvc, Browser.WINDOWS)
                        .post(
                                "/api/password",
                                "{\"code\":\"%s\",\"password\":\"%s\"}".formatted(passwordCode(chen), NEW_PASSWORD)))
                .hasStatus(HttpStatus.NO_CONTENT);

        assertThat(thief.get("/api/my/learning")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(thief.signIn(chen.login(), NEW_PASSWORD)).hasStatusOk();
        assertThat(thief.cookie(Browser.DEVICE).getValue())
                .as("the device is a stranger again")
                .isNotEqualTo(known);
    }

    @Test
    void endsAPasswordCodeWhenSomebodyIsDeactivated() {
        var chen = registered(Role.TRAINEE);
        var code = passwordCode(chen);
        byTheAdministrator(chen, "active", "{\"active\":false}");
        byTheAdministrator(chen, "active", "{\"active\":true}");

        assertThat(new Browser(mvc, Browser.WINDOWS)
                        .post("/api/password", "{\"code\":\"%s\",\"password\":\"%s\"}".formatted(code, NEW_PASSWORD)))
                .hasStatus(HttpStatus.CONFLICT);
        chen.signedIn(mvc, Browser.PHONE);
    }

    private String passwordCode(KnownPerson person) {
        return body(mvc.post()
                        .uri("/api/people/" + person.id() + "/password-code")
                        .with(As.user(As.ADMINISTRATOR))
                        .exchange())
                .get("code")
                .asString();
    }

    /** Eight callers keep asking; what they begin once the deed is acknowledged is refused. */
    private void noCallSucceedsAfter(KnownPerson chen, Runnable deed, HttpStatus refusal) throws Exception {
        var browser = chen.signedIn(mvc, Browser.WINDOWS);
        var acknowledged = new AtomicBoolean();
        var earlySuccesses = new AtomicInteger();
        Callable<List<Integer>> caller = () -> {
            while (!acknowledged.get()) {
                if (status(browser) == HttpStatus.OK.value()) {
                    earlySuccesses.incrementAndGet();
                }
            }
            return Stream.generate(() -> status(browser)).limit(LATE_CALLS).toList();
        };
        var threads = Executors.newFixedThreadPool(CALLERS);
        var callers = Stream.generate(() -> caller)
                .limit(CALLERS)
                .map(threads::submit)
                .toList();
        Awaitility.await().until(() -> earlySuccesses.get() >= CALLERS);
        deed.run();
        acknowledged.set(true);
        threads.shutdown();

        for (var late : callers) {
            assertThat(late.get()).hasSize(LATE_CALLS).containsOnly(refusal.value());
        }
    }

    private static int status(Browser browser) {
        return browser.get("/api/people").getResponse().getStatus();
    }

    private void byTheAdministrator(KnownPerson person, String what, String body) {
        assertThat(mvc.method(HttpMethod.PUT)
                        .uri("/api/people/" + person.id() + "/" + what)
                        .with(As.user(As.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk();
    }

    @Test
    void aWriteWithoutTheTokenIsRefusedByTheNameOfWhoeverIsSignedIn() {
        var person = registered(Role.TRAINEE);
        var browser = person.signedIn(mvc, Browser.WINDOWS);

        assertThat(mvc.delete().uri("/api/my/sessions").cookie(browser.cookie(Browser.SESSION)))
                .hasStatus(HttpStatus.FORBIDDEN);

        assertThat(mvc.get()
                        .uri("/api/security-events?status=403&who=" + person.id())
                        .with(As.user(As.ADMINISTRATOR)))
                .bodyJson()
                .extractingPath("$.items[*].route")
                .isEqualTo(List.of("/api/my/sessions"));
    }

    /** Somebody who goes on administering the programme when others no longer do. */
    @BeforeEach
    void registerAnAdministrator() {
        registered(Role.ADMINISTRATOR);
    }

    private KnownPerson registered(Role role) {
        return KnownPerson.in(application, role);
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
