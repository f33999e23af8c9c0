package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class HostileInputWebTests {
    private final MockMvcTester mvc;

    HostileInputWebTests(MockMvcTester mvc) {
        this.mvc = mvc;
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
