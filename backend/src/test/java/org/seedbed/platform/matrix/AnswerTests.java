package org.seedbed.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What every answer says of itself, and that reading changes nothing. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerTests {
    private final MockMvcTester mvc;
    private final MongoTemplate mongo;
    private final Tokens tokens;
    private Asking asking;

    AnswerTests(MockMvcTester mvc, MongoTemplate mongo, Tokens tokens) {
        this.mvc = mvc;
        this.mongo = mongo;
        this.tokens = tokens;
    }

    @BeforeAll
    void setTheScene() {
        asking = new Asking(new Scene(mvc, "a" + tokens.id(), "622927").certified(), tokens);
    }

    private static Stream<Row> readableRows() {
        return AccessPolicy.ROWS.stream()
                .filter(row -> row.path().startsWith("/api/") && row.method() == HttpMethod.GET);
    }

    @TestFactory
    Stream<DynamicTest> t46KeepsEveryAnswerOfTheProgramOutOfCachesAndPages() {
        return readableRows()
                .map(row -> dynamicTest(Calls.name(row), () -> {
                    var answer = mvc.get()
                            .uri(URI.create(asking.pathAndQuery(row)))
                            .with(As.user(As.ADMINISTRATOR))
                            .exchange()
                            .getResponse();

                    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
                    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(answer.getContentType())
                            .matches("application/(problem\\+)?json(;charset=UTF-8)?|"
                                    + "text/csv;charset=UTF-8|application/vnd\\.openxmlformats.*");
                    if (row.path().endsWith("export") || row.path().endsWith("template")) {
                        assertThat(answer.getStatus()).isEqualTo(200);
                        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/verify",
                "/verify/AAAA-AAAA-AAAA-AAAA",
                "/encryption",
                "/app/",
                "/public/icon.svg",
                "/favicon.ico",
                "/actuator/health",
                "/nothing"
            })
    void t46SetsNoCookieOnPublicPages(String path) {
        for (var session : new String[] {"none", tokens.secret()}) {
            assertThat(mvc.get()
                            .uri(path)
                            .with(request -> {
                                request.setRemoteAddr("192.0.2.46");
                                return request;
                            })
                            .cookie(new Cookie("SEEDBED_SESSION", session))
                            .exchange()
                            .getResponse()
                            .getHeaders("Set-Cookie"))
                    .isEmpty();
        }
    }

    @Test
    void changesNothingByReading() {
        var before = Facts.of(mongo);
        readableRows()
                .forEach(row -> Arrays.stream(Role.values()).forEach(role -> {
                    for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS}) {
                        mvc.method(method)
                                .uri(URI.create(asking.pathAndQuery(row)))
                                .with(As.user(asking.scene().actor(role)))
                                .exchange();
                    }
                }));

        assertThat(Facts.of(mongo)).isEqualTo(before);
    }
}
