package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.SignIn;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
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
    private static final String PASSWORD = "土豆 and honey 42";
    private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/128.0";
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 13) Chrome/116.0 MicroMessenger/8.0.48";
    private static final int CALLERS = 8;
    private static final int LATE_CALLS = 25;

    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final People people;
    private final SignIn signIn;
    private final String login;

    SessionEndWebTests(MockMvcTester mvc, JsonMapper json, People people, SignIn signIn, Tokens tokens) {
        this.mvc = mvc;
        this.json = json;
        this.people = people;
        this.signIn = signIn;
        this.login = "chen" + tokens.id();
    }

    @Test
    void leavesNoOldSessionAliveAfterSigningInAgain() {
        registered(Role.TRAINEE);
        var browser = new Browser(mvc, WINDOWS);
        var strangersToken = browser.csrfToken();
        browser.signIn(login, PASSWORD);
        var before = browser.asItIsNow();

        browser.signIn(login, PASSWORD);

        assertThat(browser.cookie(Browser.SESSION).getValue())
                .isNotEqualTo(before.cookie(Browser.SESSION).getValue());
        assertThat(browser.csrfToken()).isNotEqualTo(before.csrfToken()).isNotEqualTo(strangersToken);
        assertThat(before.get("/api/my/learning")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(browser.get("/api/my/learning")).hasStatusOk();
    }

    @Test
    void listsTheOwnSessionsAndWhichOneAsks() {
        registered(Role.TRAINEE);
        var desk = signedIn(WINDOWS);
        var phone = signedIn(PHONE);

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
        registered(Role.TRAINEE);
        var desk = signedIn(WINDOWS);
        var phone = signedIn(PHONE);
        var atTheDesk = body(phone.get("/api/my/sessions"))
                .get("items")
                .valueStream()
                .filter(session -> !session.get("current").asBoolean())
                .map(session -> session.get("id").asString())
                .findFirst()
                .orElseThrow();

        assertThat(new Browser(mvc, PHONE).delete("/api/my/sessions/" + atTheDesk))
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
        registered(Role.TRAINEE);
        var others = List.of(signedIn(WINDOWS), signedIn(WINDOWS));
        var phone = signedIn(PHONE);

        assertThat(phone.delete("/api/my/sessions")).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(others)
                .allSatisfy(other -> assertThat(other.get("/api/my/learning")).hasStatus(HttpStatus.UNAUTHORIZED));
        assertThat(body(phone.get("/api/my/sessions")).get("items")).hasSize(1);
    }

    @Test
    void refusesEveryCallBegunAfterARoleWasRevoked() throws Exception {
        var person = registered(Role.ADMINISTRATOR);

        noCallSucceedsAfter(() -> byTheAdministrator(person, "grants", "{\"grants\":[]}"), HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesEveryCallBegunAfterADeactivation() throws Exception {
        var person = registered(Role.ADMINISTRATOR);

        noCallSucceedsAfter(() -> byTheAdministrator(person, "active", "{\"active\":false}"), HttpStatus.UNAUTHORIZED);
    }

    @Test
    void revivesNoSessionWhenSomebodyIsActivatedAgain() {
        var person = registered(Role.TRAINEE);
        var browser = signedIn(PHONE);

        byTheAdministrator(person, "active", "{\"active\":false}");
        byTheAdministrator(person, "active", "{\"active\":true}");

        assertThat(browser.get("/api/my/learning")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(signedIn(PHONE).get("/api/my/learning")).hasStatusOk();
    }

    @Test
    void endsEverySessionWhenAPasswordIsSetWithACode() {
        var person = registered(Role.TRAINEE);
        var thief = signedIn(PHONE);
        var code = body(mvc.post()
                        .uri("/api/people/" + person + "/password-code")
                        .with(As.user(As.ADMINISTRATOR))
                        .exchange())
                .get("code")
                .asString();

        assertThat(new Browser(mvc, WINDOWS)
                        .post(
                                "/api/password",
                                "{\"code\":\"%s\",\"password\":\"another honey 43 walnut\"}".formatted(code)))
                .hasStatus(HttpStatus.NO_CONTENT);

        assertThat(thief.get("/api/my/learning")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    /** Eight callers keep asking; what they begin once the deed is acknowledged is refused. */
    private void noCallSucceedsAfter(Runnable deed, HttpStatus refusal) throws Exception {
        var browser = signedIn(WINDOWS);
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

    private void byTheAdministrator(AccountId person, String what, String body) {
        assertThat(mvc.method(HttpMethod.PUT)
                        .uri("/api/people/" + person + "/" + what)
                        .with(As.user(As.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk();
    }

    @Test
    void aWriteWithoutTheTokenIsRefusedByTheNameOfWhoeverIsSignedIn() {
        var person = registered(Role.TRAINEE);
        var browser = signedIn(WINDOWS);

        assertThat(mvc.delete().uri("/api/my/sessions").cookie(browser.cookie(Browser.SESSION)))
                .hasStatus(HttpStatus.FORBIDDEN);

        assertThat(mvc.get()
                        .uri("/api/security-events?status=403&who=" + person)
                        .with(As.user(As.ADMINISTRATOR)))
                .bodyJson()
                .extractingPath("$.items[*].route")
                .isEqualTo(List.of("/api/my/sessions"));
    }

    private AccountId registered(Role role) {
        var person = people.register(new NewPerson("陈", null, null, Set.of(Grant.of(role))), login, As.ADMINISTRATOR);
        signIn.setPassword(person.id(), PASSWORD);
        return person.id();
    }

    private Browser signedIn(String userAgent) {
        var browser = new Browser(mvc, userAgent);
        assertThat(browser.signIn(login, PASSWORD)).hasStatusOk();
        return browser;
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
