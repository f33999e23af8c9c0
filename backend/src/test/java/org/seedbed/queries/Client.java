package org.seedbed.queries;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.seedbed.As;
import org.seedbed.shared.Actor;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the application as one person; an answer other than a success fails the test. */
record Client(MockMvcTester mvc, JsonMapper json, Actor actor) {
    Client as(Actor other) {
        return new Client(mvc, json, other);
    }

    JsonNode get(String uri) {
        return json.readTree(successful(answer(uri), uri).getContentAsByteArray());
    }

    /** Whatever the answer is, a refusal included. */
    MockHttpServletResponse answer(String uri) {
        return mvc.get().uri(uri).with(As.user(actor)).exchange().getResponse();
    }

    JsonNode send(HttpMethod method, String uri, String body, Object... values) {
        var answer = mvc.method(method)
                .uri(uri)
                .with(As.user(actor))
                .header("Idempotency-Key", "key-" + uri.hashCode() + body.hashCode())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"').formatted(values))
                .exchange()
                .getResponse();
        return json.readTree(successful(answer, uri).getContentAsByteArray());
    }

    JsonNode upload(String uri, String table) {
        var file = new MockMultipartFile("file", "a.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        var answer = mvc.post()
                .multipart()
                .file(file)
                .uri(uri)
                .with(As.user(actor))
                .exchange()
                .getResponse();
        return json.readTree(successful(answer, uri).getContentAsByteArray());
    }

    private static MockHttpServletResponse successful(MockHttpServletResponse answer, String uri) {
        if (answer.getStatus() >= 300) {
            throw new AssertionError(String.format(
                    Locale.ROOT,
                    "%s answered %d: %s",
                    uri,
                    answer.getStatus(),
                    new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)));
        }
        return answer;
    }
}
