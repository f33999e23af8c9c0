package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.SignIn;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Roles that begin and end by themselves, in an application of its own whose clock can be moved. */
@SpringBootTest(properties = "seedbed.data=" + GrantDaysWebTests.FOLDER)
@ContextConfiguration(initializers = GrantDaysWebTests.EmptyFolder.class)
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GrantDaysWebTests {
    static final String FOLDER = "target/test-data/grant-days";
    private static final String PASSWORD = "土豆 and honey 42";
    private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/128.0";

    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final People people;
    private final SignIn signIn;
    private final TestClock clock;
    private final String login;

    GrantDaysWebTests(
            MockMvcTester mvc, JsonMapper json, People people, SignIn signIn, TestClock clock, Tokens tokens) {
        this.mvc = mvc;
        this.json = json;
        this.people = people;
        this.signIn = signIn;
        this.clock = clock;
        this.login = "gao" + tokens.id();
    }

    /** Noon of 5 March in the programme's zone. */
    @BeforeEach
    void startAtNoon() {
        clock.set("2026-03-05T04:00:00Z");
    }

    @Test
    void stopsARoleAtTheFirstRequestAfterItsLastDay() {
        var gao = registered(Role.TRAINEE);
        grant(gao, "{'role':'ADMINISTRATOR','to':'2026-03-06'}");
        var browser = signedIn();

        clock.set("2026-03-06T15:59:59Z");
        assertThat(browser.get("/api/people")).hasStatusOk();
        clock.set("2026-03-06T16:00:00Z");
        assertThat(browser.get("/api/people")).hasStatus(HttpStatus.FORBIDDEN);

        var session = body(browser.get("/api/session"));
        assertThat(session.get("roles")).isEmpty();
        assertThat(session.get("dormant").toString())
                .isEqualTo("[{\"role\":\"ADMINISTRATOR\",\"from\":null,\"to\":\"2026-03-06\"}]");
        assertThat(new Browser(mvc, FIREFOX).signIn(login, PASSWORD)).hasStatusOk();
    }

    @Test
    void startsARoleByItselfOnItsFirstDay() {
        var gao = registered(Role.TRAINEE);
        grant(gao, "{'role':'TRAINEE'},{'role':'ADMINISTRATOR','from':'2026-03-06'}");
        var browser = signedIn();

        clock.set("2026-03-05T15:59:59Z");
        assertThat(browser.get("/api/people")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(listed(gao).get("roles").toString()).isEqualTo("[\"TRAINEE\"]");
        clock.set("2026-03-05T16:00:00Z");
        assertThat(browser.get("/api/people")).hasStatusOk();
        assertThat(listed(gao).get("roles").toString()).isEqualTo("[\"TRAINEE\",\"ADMINISTRATOR\"]");
    }

    @Test
    void showsEveryGrantWithItsDaysAndListsPeopleByTheRolesOfToday() {
        var gao = registered(Role.TRAINEE);
        grant(
                gao,
                "{'role':'INSTRUCTOR','to':'2026-03-04'}",
                "{'role':'COORDINATOR','region':'622927','from':'2026-03-05','to':'2026-03-05'}");

        assertThat(listed(gao).get("grants").toString())
                .contains("{\"role\":\"INSTRUCTOR\",\"region\":null,\"from\":null,\"to\":\"2026-03-04\"}")
                .contains("\"code\":\"622927\"")
                .contains("\"from\":\"2026-03-05\",\"to\":\"2026-03-05\"");
        assertThat(idsWith("INSTRUCTOR")).doesNotContain(gao.value());
        assertThat(idsWith("COORDINATOR")).contains(gao.value());
        clock.set("2026-03-05T16:00:00Z");
        assertThat(idsWith("COORDINATOR")).doesNotContain(gao.value());
    }

    @Test
    void namesTheFieldOfAGrantThatCannotBe() {
        var gao = registered(Role.TRAINEE);

        for (var wrong : List.of(
                "{'role':'INSTRUCTOR','from':'2026-03-06','to':'2026-03-05'}",
                "{'role':'COORDINATOR'}",
                "{'role':'INSTRUCTOR','region':'62'}")) {
            var answer = put(gao, As.ADMINISTRATOR, wrong);
            assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("grants");
        }
        assertThat(put(gao, As.ADMINISTRATOR, "{'role':'INSTRUCTOR','from':'6 March'}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void letsAnAdministratorPlanTheirEndButNotEndToday() {
        var gao = registered(Role.ADMINISTRATOR);
        var self = signIn.current(gao).orElseThrow();

        assertThat(put(gao, self, "{'role':'ADMINISTRATOR','to':'2026-03-04'}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:own-administration");
        people.register(
                new NewPerson("other", null, "other-" + login, List.of(Grant.of(Role.ADMINISTRATOR))),
                As.ADMINISTRATOR);
        assertThat(put(gao, self, "{'role':'ADMINISTRATOR','to':'2026-03-05'}")).hasStatusOk();
    }

    @Test
    void writesIntoTheAuditLogWhatWasGivenAndTaken() {
        var gao = registered(Role.TRAINEE);
        grant(gao, "{'role':'INSTRUCTOR','from':'2026-03-06','to':'2026-06-30'}");

        var entry = body(administrator("/api/audit?kind=accounts&object=" + gao))
                .get("items")
                .get(0);
        assertThat(entry.get("what").asString()).isEqualTo("grants");
        assertThat(entry.get("why").asString()).isEqualTo("-TRAINEE, +INSTRUCTOR 2026-03-06/2026-06-30");
    }

    private void grant(AccountId person, String... grants) {
        assertThat(put(person, As.ADMINISTRATOR, grants)).hasStatusOk();
    }

    private MvcTestResult put(AccountId person, Actor by, String... grants) {
        return mvc.put()
                .uri("/api/people/" + person + "/grants")
                .with(As.user(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"grants\":[" + String.join(",", grants).replace('\'', '"') + "]}")
                .exchange();
    }

    private JsonNode listed(AccountId person) {
        return body(administrator("/api/people/" + person));
    }

    private List<String> idsWith(String role) {
        return body(administrator("/api/people?role=" + role))
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private MvcTestResult administrator(String uri) {
        return mvc.get().uri(uri).with(As.user(As.ADMINISTRATOR)).exchange();
    }

    private AccountId registered(Role role) {
        var person = people.register(new NewPerson("高", null, null, List.of(Grant.of(role))), login, As.ADMINISTRATOR);
        signIn.setPassword(person.id(), PASSWORD);
        return person.id();
    }

    private Browser signedIn() {
        var browser = new Browser(mvc, FIREFOX);
        assertThat(browser.signIn(login, PASSWORD)).hasStatusOk();
        return browser;
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    /** Time that the test moves. */
    @TestConfiguration
    static class MovableTime {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock("2026-03-05T04:00:00Z");
        }
    }

    /** Takes away what an earlier run left behind. */
    static final class EmptyFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext application) {
            FileSystemUtils.deleteRecursively(Path.of(FOLDER).toFile());
        }
    }
}
