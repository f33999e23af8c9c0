package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.SignIn;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Writes that another site has a signed-in browser send: each route refuses them, whatever token comes with them. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedRequestWebTests {
    private static final String PASSWORD = "seven green lanterns";
    private static final String HEADER = "X-XSRF-TOKEN";

    private final MockMvcTester mvc;
    private final People people;
    private final SignIn signIn;
    private final Tokens tokens;
    private final Map<String, @Nullable String> wrongTokens = new LinkedHashMap<>();
    private Browser victim;

    ForgedRequestWebTests(MockMvcTester mvc, People people, SignIn signIn, Tokens tokens) {
        this.mvc = mvc;
        this.people = people;
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @BeforeAll
    void signTwoPeopleIn() {
        var login = administrator();
        victim = new Browser(mvc, "Firefox");
        wrongTokens.put("none", null);
        wrongTokens.put("from before signing in", victim.csrfToken());
        assertThat(victim.signIn(login, PASSWORD)).hasStatusOk();
        wrongTokens.put("stale", victim.csrfToken());
        assertThat(victim.signIn(login, PASSWORD)).hasStatusOk();
        var other = new Browser(mvc, "Firefox");
        assertThat(other.signIn(administrator(), PASSWORD)).hasStatusOk();
        wrongTokens.put("another person's", other.csrfToken());
        wrongTokens.put("made up", "token");
    }

    private String administrator() {
        var login = "forged" + tokens.id();
        var person = people.register(
                new NewPerson("李", null, login, Set.of(Grant.of(Role.ADMINISTRATOR))), login, As.ADMINISTRATOR);
        signIn.setPassword(person.id(), PASSWORD);
        return login;
    }

    /** Events of a payment provider carry a signature instead. */
    @TestFactory
    Stream<DynamicTest> t10RefusesEveryWriteWithoutTheTokenOfItsSession() {
        return AccessPolicy.ROWS.stream()
                .filter(row -> row.method() != HttpMethod.GET && !row.path().startsWith("/webhooks/"))
                .map(row -> dynamicTest(row.method() + " " + row.path(), () -> {
                    wrongTokens.forEach((kind, token) ->
                            assertThat(send(row, token, "")).as(kind).hasStatus(403));
                    assertThat(send(row, null, "?_csrf=" + victim.csrfToken()))
                            .as("in the address")
                            .hasStatus(403);
                    assertThat(victim.get("/api/my/sessions"))
                            .as("still signed in")
                            .hasStatusOk();
                }));
    }

    private MvcTestResult send(Row row, @Nullable String token, String query) {
        var request = mvc.method(row.method())
                .uri(row.path().replaceAll("\\{[a-z]+}", "0000000000000000") + query)
                .cookie(victim.cookie(Browser.SESSION))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}");
        if (token != null) {
            // A site next door may be able to set the cookie, so that cookie and header agree.
            request.cookie(new Cookie("XSRF-TOKEN", token)).header(HEADER, token);
        }
        return request.exchange();
    }
}
