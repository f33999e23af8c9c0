package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.SignIn;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class MyPasswordWebTests {
    private static final String OLD = "土豆 and honey 42";
    private static final String NEW = "walnut 17 and 百合";

    private final MockMvcTester mvc;
    private final People people;
    private final SignIn signIn;
    private final String login;

    MyPasswordWebTests(MockMvcTester mvc, People people, SignIn signIn, Tokens tokens) {
        this.mvc = mvc;
        this.people = people;
        this.signIn = signIn;
        this.login = "li" + tokens.id();
    }

    @BeforeEach
    void registerLi() {
        var person = people.register(
                new NewPerson("李小花", null, null, Set.of(Grant.of(Role.TRAINEE))), login, As.ADMINISTRATOR);
        signIn.setPassword(person.id(), OLD);
    }

    @Test
    void changesThePasswordAndSignsOutEverywhereElse() {
        var here = signIn(OLD);
        var elsewhere = signIn(OLD);

        assertThat(change(here, OLD, NEW)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(mvc.get().uri("/api/session").cookie(elsewhere)).hasBodyTextEqualTo("null");
        assertThat(mvc.get().uri("/api/session").cookie(here))
                .bodyJson()
                .extractingPath("$.login")
                .isEqualTo(login);
        assertThat(signIn.check(login, OLD)).isEmpty();
        assertThat(signIn.check(login, NEW)).isPresent();
    }

    @Test
    void needsTheCurrentPassword() {
        var here = signIn(OLD);

        assertThat(change(here, "something else", NEW))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("current");
        assertThat(signIn.check(login, OLD)).isPresent();
    }

    @Test
    void saysWhatIsWrongWithTheNewPassword() {
        assertThat(change(signIn(OLD), OLD, login + "1"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.errors[0].field").isEqualTo("password");
                    assertThat(body).extractingPath("$.errors[0].code").isEqualTo("password-known");
                });
    }

    @Test
    void slowsDownWhoeverGuessesInAnOpenSession() {
        var here = signIn(OLD);
        var statuses = IntStream.range(0, 12)
                .mapToObj(i -> change(here, "something else", NEW).getResponse().getStatus())
                .toList();

        assertThat(statuses).startsWith(400).contains(429).containsOnly(400, 429);
    }

    @Test
    void isForThoseWhoAreSignedIn() {
        assertThat(change(null, OLD, NEW)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private Cookie signIn(String password) {
        var answer = send(
                HttpMethod.POST,
                "/api/session",
                "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}",
                null);
        return Objects.requireNonNull(answer.getResponse().getCookie("SEEDBED_SESSION"));
    }

    private MvcTestResult change(@Nullable Cookie session, String current, String password) {
        return send(
                HttpMethod.PUT,
                "/api/my/password",
                "{\"current\":\"" + current + "\",\"password\":\"" + password + "\"}",
                session);
    }

    private MvcTestResult send(HttpMethod method, String uri, String body, @Nullable Cookie session) {
        var token = session == null ? new Cookie("XSRF-TOKEN", "token") : tokenOf(session);
        var request = mvc.method(method)
                .uri(uri)
                .cookie(token)
                .header("X-XSRF-TOKEN", token.getValue())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (session != null) {
            request.cookie(session);
        }
        return request.exchange();
    }

    private Cookie tokenOf(Cookie session) {
        var answer = mvc.get().uri("/api/session").cookie(session).exchange();
        return Objects.requireNonNull(answer.getResponse().getCookie("XSRF-TOKEN"));
    }
}
