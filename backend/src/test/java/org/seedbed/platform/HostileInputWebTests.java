package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.platform.security.AccessPolicy;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class HostileInputWebTests {
    private static final List<String> ODD_VALUES =
            List.of("", "garbage", "-1", "99999999999999999999", "$gt", "{\"$ne\":1}", "2026-13-45", "\0");
    private static final List<String> PARAMETERS = List.of(
            "cursor", "query", "region", "under", "status", "role", "shop", "cohort", "by", "format", "id", "from",
            "to");

    private final MockMvcTester mvc;

    HostileInputWebTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    static Stream<String> readableRoutes() {
        return AccessPolicy.ROWS.stream()
                .filter(row -> row.method() == HttpMethod.GET && row.path().startsWith("/api/"))
                .map(row -> row.path().replaceAll("\\{[a-z]+}", "zzz"));
    }

    @ParameterizedTest
    @MethodSource("readableRoutes")
    void answersOddParametersWithoutFailing(String path) {
        for (var value : ODD_VALUES) {
            var request = mvc.get().uri(path).with(As.user(As.ADMINISTRATOR));
            PARAMETERS.forEach(name -> request.queryParam(name, value));

            var answer = request.exchange();

            assertThat(answer.getResponse().getStatus())
                    .as(path + " with " + value)
                    .isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\":{\"$ne\":null},\"password\":\"x\"}",
                "{\"login\":7,\"password\":\"x\"}",
                "{\"login\":\"a\",\"login\":\"b\",\"password\":\"x\"}",
                "{\"login\":\"a\",\"password\":\"x\",\"admin\":true}",
                "{\"login\":\"a\"}",
                "[]",
                "null",
                "{\"login\":\"a\",\"password\":\"x\"} trailing"
            })
    void refusesJsonThatIsNotTheForm(String body) {
        assertThat(mvc.post()
                        .uri("/api/session")
                        .with(As.user(As.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesABodyLargerThanAnyForm() {
        assertThat(mvc.post()
                        .uri("/api/session")
                        .with(As.user(As.ADMINISTRATOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"login\":\"" + "a".repeat(70_000) + "\",\"password\":\"x\"}"))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
