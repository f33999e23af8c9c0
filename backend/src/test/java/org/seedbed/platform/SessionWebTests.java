package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.shared.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class SessionWebTests {
    private final MockMvcTester mvc;
    private final KnownPerson li;

    SessionWebTests(MockMvcTester mvc, ApplicationContext application) {
        this.mvc = mvc;
        this.li = KnownPerson.in(application, Role.TRAINEE);
    }

    @Test
    void answersNullAndSetsTheCsrfCookieForSomebodyNotSignedIn() {
        var answer = mvc.get().uri("/api/session").exchange();

        assertThat(answer).hasStatusOk().hasBodyTextEqualTo("null").cookies().containsCookie("XSRF-TOKEN");
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).hasSize(1);
    }

    @Test
    void signsInByLoginNameAndOutAgain() {
        var browser = new Browser(mvc, Browser.WINDOWS);

        assertThat(browser.signIn(li.login(), KnownPerson.PASSWORD))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.roles")
                .asArray()
                .containsExactly("TRAINEE");
        assertThat(browser.cookie(Browser.SESSION).isHttpOnly()).isTrue();
        assertThat(browser.get("/api/session"))
                .bodyJson()
                .extractingPath("$.login")
                .isEqualTo(li.login());

        var stolen = browser.asItIsNow();
        assertThat(browser.delete("/api/session")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(stolen.get("/api/session")).hasBodyTextEqualTo("null");
    }

    @Test
    void givesOneAnswerWhateverWasWrong() {
        var browser = new Browser(mvc, Browser.WINDOWS);

        var unknown = browser.signIn("nobody" + li.login(), KnownPerson.PASSWORD);
        var wrong = browser.signIn(li.login(), "something else");

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
        assertThat(li.signedIn(mvc, Browser.WINDOWS).get("/api/session"))
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
}
