package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.SignIn;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SessionWebTests {
    private static final String PASSWORD = "土豆 and honey 42";

    private final MockMvcTester mvc;
    private final People people;
    private final SignIn signIn;
    private final String login;

    SessionWebTests(MockMvcTester mvc, People people, SignIn signIn, Tokens tokens) {
        this.mvc = mvc;
        this.people = people;
        this.signIn = signIn;
        this.login = "li" + tokens.id();
    }

    @Test
    void answersNullAndSetsTheCsrfCookieForSomebodyNotSignedIn() {
        var answer = mvc.get().uri("/api/session").exchange();

        assertThat(answer).hasStatusOk().hasBodyTextEqualTo("null").cookies().containsCookie("XSRF-TOKEN");
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).hasSize(1);
    }

    @Test
    void signsInByLoginNameAndOutAgain() {
        registerLi();

        var signedIn = signIn(login, PASSWORD);
        assertThat(signedIn)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.roles")
                .asArray()
                .containsExactly("TRAINEE");
        var session = signedIn.getResponse().getCookie("SEEDBED_SESSION");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(mvc.get().uri("/api/session").cookie(session))
                .bodyJson()
                .extractingPath("$.login")
                .isEqualTo(login);

        var csrf = signedIn.getResponse().getCookie("XSRF-TOKEN");
        assertThat(mvc.delete().uri("/api/session").cookie(session, csrf).header("X-XSRF-TOKEN", csrf.getValue()))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.get().uri("/api/session").cookie(session)).hasBodyTextEqualTo("null");
    }

    @Test
    void givesOneAnswerWhateverWasWrong() {
        registerLi();

        var unknown = signIn("nobody" + login, PASSWORD);
        var wrong = signIn(login, "something else");

        assertThat(unknown).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(wrong).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(unknown.getResponse().getContentAsByteArray())
                .isEqualTo(wrong.getResponse().getContentAsByteArray());
    }

    @Test
    void refusesAChangeWithoutTheCsrfToken() {
        assertThat(mvc.post()
                        .uri("/api/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"login\":\"a\",\"password\":\"b\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void keepsTheCsrfTokenBetweenSigningInAndOut() {
        registerLi();
        var answer = signIn(login, PASSWORD).getResponse();
        var session = answer.getCookie("SEEDBED_SESSION");

        assertThat(mvc.get().uri("/api/session").cookie(session, answer.getCookie("XSRF-TOKEN")))
                .cookies()
                .doesNotContainCookie("XSRF-TOKEN");
    }

    @Test
    void refusesWhatNoRowAllows() {
        assertThat(mvc.get().uri("/api/people")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/api/people").with(As.user(As.trainee("t")))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/nothing").with(As.user(As.ADMINISTRATOR)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void namesTheFieldThatIsNotKnown() {
        assertThat(mvc.post()
                        .uri("/api/people")
                        .with(As.user(As.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"李\",\"externalId\":\"x\",\"grants\":[],\"role\":\"ADMINISTRATOR\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("role");
    }

    private void registerLi() {
        var person = people.register(
                new NewPerson("李小花", null, null, Set.of(Grant.of(Role.TRAINEE))), login, As.ADMINISTRATOR);
        signIn.setPassword(person.id(), PASSWORD);
    }

    private Cookie csrf() {
        return mvc.get().uri("/api/session").exchange().getResponse().getCookie("XSRF-TOKEN");
    }

    private MvcTestResult signIn(String name, String password) {
        var csrf = csrf();
        return mvc.post()
                .uri("/api/session")
                .cookie(csrf)
                .header("X-XSRF-TOKEN", csrf.getValue())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"login\":\"" + name + "\",\"password\":\"" + password + "\"}")
                .exchange();
    }
}
