package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What holds over TLS, over plain HTTP on this machine, and over an open line. */
@WebTest
class TransportWebTests {
    private static final String PASSWORD = "seven green lanterns";

    private final MockMvcTester mvc;
    private final String login;

    TransportWebTests(MockMvcTester mvc, People people, SignIn signIn, Tokens tokens) {
        this.mvc = mvc;
        this.login = "wang" + tokens.id();
        var person = people.register(
                new NewPerson("王大力", null, null, Set.of(Grant.of(Role.TRAINEE))), login, As.ADMINISTRATOR);
        signIn.setPassword(person.id(), PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "192.168.1.20", "localhost.example", "10.0.0.1"})
    void showsNothingOverAnOpenLineButHowToEncryptIt(String host) {
        var page = mvc.get().uri("/app/sign-in").with(toHost(host)).exchange();
        var program = mvc.get().uri("/api/session").with(toHost(host)).exchange();

        assertThat(page).hasForwardedUrl("/encryption").hasBodyTextEqualTo("");
        assertThat(program)
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:encryption-needed");
    }

    @Test
    void tellsOnThatPageHowEncryptionIsTurnedOn() {
        assertThat(mvc.get().uri("/encryption").header("Accept-Language", "en"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("--tls-cert", "--proxy", "--tls-self-signed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void servesThisMachineOverPlainHttp(String host) {
        assertThat(mvc.get().uri("/api/session").with(toHost(host))).hasStatusOk();
    }

    @Test
    void servesEverybodyOverTls() {
        assertThat(mvc.get().uri("https://shop.example/api/session").secure(true))
                .hasStatusOk()
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    @Test
    void bindsCookiesToThisHostOverTls() {
        var csrf = mvc.get().uri("/api/session").secure(true).exchange().getResponse();
        var token = csrf.getCookie("__Host-XSRF-TOKEN");
        var answer = signIn(mvc.post().uri("/api/session").secure(true), token);

        for (var name : new String[] {"__Host-SEEDBED_SESSION", "__Host-XSRF-TOKEN"}) {
            var cookie = answer.getCookie(name);
            assertThat(cookie.getSecure()).as(name).isTrue();
            assertThat(cookie.getPath()).as(name).isEqualTo("/");
            assertThat(cookie.getDomain()).as(name).isNull();
            assertThat(cookie.getAttribute("SameSite")).as(name).isEqualTo("Lax");
        }
        assertThat(answer.getCookie("__Host-SEEDBED_SESSION").isHttpOnly()).isTrue();
        assertThat(answer.getCookie("SEEDBED_SESSION")).isNull();
        assertThat(mvc.get()
                        .uri("/api/session")
                        .secure(true)
                        .cookie(new Cookie(
                                "SEEDBED_SESSION",
                                answer.getCookie("__Host-SEEDBED_SESSION").getValue())))
                .as("a cookie that another host may have set")
                .hasBodyTextEqualTo("null");
    }

    @Test
    void takesNoOtherTokenThanThatOfTheSession() {
        var mine = signedIn();
        var others = signedIn();
        var session = mine.getCookie("SEEDBED_SESSION");

        for (var wrong : new String[] {
            others.getCookie("XSRF-TOKEN").getValue(), freshToken().getValue(), "", "x"
        }) {
            assertThat(mvc.delete()
                            .uri("/api/session")
                            .cookie(session, new Cookie("XSRF-TOKEN", wrong))
                            .header("X-XSRF-TOKEN", wrong))
                    .as(wrong)
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(mvc.get().uri("/api/session").cookie(session))
                .bodyJson()
                .extractingPath("$.login")
                .isEqualTo(login);
    }

    @Test
    void givesTheTokenAgainToABrowserThatLostIt() {
        var answer = signedIn();

        assertThat(mvc.get().uri("/api/session").cookie(answer.getCookie("SEEDBED_SESSION")))
                .cookies()
                .hasValue("XSRF-TOKEN", answer.getCookie("XSRF-TOKEN").getValue());
    }

    @Test
    void hasTheBrowserForgetEverythingAtSignOut() {
        var answer = signedIn();
        var token = answer.getCookie("XSRF-TOKEN");

        assertThat(mvc.delete()
                        .uri("/api/session")
                        .cookie(answer.getCookie("SEEDBED_SESSION"), token)
                        .header("X-XSRF-TOKEN", token.getValue()))
                .hasStatus(HttpStatus.NO_CONTENT)
                .headers()
                .hasValue("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private MockHttpServletResponse signedIn() {
        return signIn(mvc.post().uri("/api/session"), freshToken());
    }

    private Cookie freshToken() {
        return mvc.get().uri("/api/session").exchange().getResponse().getCookie("XSRF-TOKEN");
    }

    private MockHttpServletResponse signIn(MockMvcRequestBuilder request, Cookie token) {
        var answer = request.cookie(token)
                .header("X-XSRF-TOKEN", token.getValue())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"login\":\"" + login + "\",\"password\":\"" + PASSWORD + "\"}")
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse();
    }

    private static RequestPostProcessor toHost(String host) {
        return request -> {
            request.setServerName(host);
            return request;
        };
    }
}
