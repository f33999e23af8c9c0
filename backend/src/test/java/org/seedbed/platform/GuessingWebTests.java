package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.Person;
import org.seedbed.account.SignIn;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What somebody who guesses gets to see; each test comes from addresses of its own. */
@WebTest
class GuessingWebTests {
    private static final String PASSWORD = "土豆 and honey 42";

    private final MockMvcTester mvc;
    private final People people;
    private final SignIn signIn;
    private final Tokens tokens;

    GuessingWebTests(MockMvcTester mvc, People people, SignIn signIn, Tokens tokens) {
        this.mvc = mvc;
        this.people = people;
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @Test
    void t32AnswersTheSameWhoeverIsAskedFor() {
        var known = "known" + tokens.id();
        register(known, true);
        var withoutPassword = "without" + tokens.id();
        register(withoutPassword, false);
        var answers = new ArrayList<MockHttpServletResponse>();
        for (var login : List.of("nobody" + tokens.id(), withoutPassword, known)) {
            answers.add(signIn(login, "something else", "192.0.2.1", null));
        }

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getContentAsByteArray()).isEqualTo(answers.get(0).getContentAsByteArray());
            assertThat(answer.getHeaderNames())
                    .containsExactlyInAnyOrderElementsOf(answers.get(0).getHeaderNames());
        });
    }

    @Test
    void saysWhenToTryAgainInTheReadersLanguage() {
        var login = "nobody" + tokens.id();
        var answers = IntStream.range(0, 12)
                .mapToObj(i -> signIn(login, "something else", "192.0.2.2", null))
                .toList();

        var refused =
                answers.stream().filter(answer -> answer.getStatus() == 429).toList();
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(Integer.parseInt(String.valueOf(answer.getHeader(HttpHeaders.RETRY_AFTER))))
                    .isBetween(1, 300);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains("urn:problem:too-many-tries")
                    .contains("尝试次数太多。请在 ");
        });
    }

    @Test
    void t34LetsTheOwnerInOnAKnownDevice() {
        var login = "owner" + tokens.id();
        register(login, true);
        var first = signIn(login, PASSWORD, "192.0.2.3", null);
        var device = first.getCookie("SEEDBED_DEVICE");
        assertThat(device.isHttpOnly()).isTrue();
        assertThat(device.getMaxAge()).isGreaterThan(100 * 24 * 3600);
        for (int i = 0; i < 12; i++) {
            signIn(login, "something else", "192.0.2.4", null);
        }

        assertThat(signIn(login, PASSWORD, "192.0.2.4", device).getStatus()).isEqualTo(200);
    }

    @Test
    void slowsDownGuessesAtCertificatesWithAPage() {
        MockHttpServletResponse last = null;
        for (int i = 0; i < 130 && (last == null || last.getStatus() != 429); i++) {
            last = mvc.get()
                    .uri("/verify/AAAA-AAAA-AAAA-AAAA-" + i)
                    .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                    .with(from("192.0.2.5"))
                    .exchange()
                    .getResponse();
        }

        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getContentType()).startsWith(MediaType.TEXT_HTML_VALUE);
        assertThat(last.getHeader(HttpHeaders.RETRY_AFTER)).isNotNull();
        assertThat(new String(last.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Too many tries. Try again in ");
    }

    @Test
    void slowsDownGuessesAtOneTimeCodesAndTheSetUpSecret() {
        for (var guess : List.of(
                "/api/password {\"code\":\"guess\",\"password\":\"long enough 1\"}",
                "/api/setup {\"secret\":\"guess\",\"name\":\"A\",\"login\":\"abc\",\"password\":\"long enough 1\"}")) {
            var address = "192.0.2." + (10 + guess.charAt(5) % 2);
            var statuses = new ArrayList<Integer>();
            for (int i = 0; i < 130 && !statuses.contains(429); i++) {
                statuses.add(send(HttpMethod.POST, guess.split(" ", 2)[0], guess.split(" ", 2)[1], address, null)
                        .getStatus());
            }

            assertThat(statuses).as(guess).startsWith(409).endsWith(429).hasSizeGreaterThan(60);
        }
    }

    @Test
    void doesNotFailOverHalfACharacter() {
        assertThat(signIn("nobody" + tokens.id(), "\\ud83c", "192.0.2.6", null).getStatus())
                .isEqualTo(401);
        assertThat(signIn("\\ud83c", "something", "192.0.2.6", null).getStatus())
                .isEqualTo(401);
    }

    private Person register(String login, boolean withPassword) {
        var person = people.register(
                new NewPerson("李小花", null, null, Set.of(Grant.of(Role.TRAINEE))), login, As.ADMINISTRATOR);
        if (withPassword) {
            signIn.setPassword(person.id(), PASSWORD);
        }
        return person;
    }

    private MockHttpServletResponse signIn(String login, String password, String address, @Nullable Cookie device) {
        return send(
                HttpMethod.POST,
                "/api/session",
                "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}",
                address,
                device);
    }

    private MockHttpServletResponse send(
            HttpMethod method, String uri, String body, String address, @Nullable Cookie device) {
        var request = mvc.method(method)
                .uri(uri)
                .cookie(new Cookie("XSRF-TOKEN", "token"))
                .header("X-XSRF-TOKEN", "token")
                .with(from(address))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (device != null) {
            request.cookie(device);
        }
        return request.exchange().getResponse();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
