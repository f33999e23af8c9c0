package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.seedbed.shared.Actor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What may stand in an address after its question mark. */
@WebTest
class ParameterWebTests {
    private static final Set<Class<?>> READ_ONE_BY_ONE = Set.of(
            RequestParam.class,
            RequestPart.class,
            RequestBody.class,
            RequestHeader.class,
            PathVariable.class,
            ParameterObject.class);
    private static final Set<String> OF_THE_REQUEST = Set.of(
            "HttpServletRequest", "HttpServletResponse", "WebRequest", "Locale", "Model", Actor.class.getSimpleName());
    private static final List<String> ODD_VALUES =
            List.of("", "garbage", "-1", "99999999999999999999", "$gt", "{\"$ne\":1}", "2026-13-45", "\0");

    private final MockMvcTester mvc;
    private final RequestMappingHandlerMapping handlers;
    private final JsonNode contract;

    ParameterWebTests(
            MockMvcTester mvc, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.mvc = mvc;
        this.handlers = handlers;
        var answer = mvc.get()
                .uri("/api/openapi.json")
                .with(As.user(As.ADMINISTRATOR))
                .exchange();
        this.contract = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void noRouteTakesOneThatItDoesNotKnow() {
        for (var row : routes()) {
            assertThat(problemsOf(row, "?$where=1&class.module=x"))
                    .as(row.method() + " " + row.path())
                    .containsExactlyInAnyOrder("$where unknown-parameter", "class.module unknown-parameter");
        }
    }

    @Test
    void noRouteTakesOneTwice() {
        for (var row : routes()) {
            for (var name : parameters(row)) {
                assertThat(problemsOf(row, "?" + name + "=1&" + name + "=2"))
                        .as(row.method() + " " + row.path())
                        .containsExactly(name + " repeated");
            }
        }
    }

    @Test
    void oddValuesMakeNoRouteFail() {
        for (var row : routes()) {
            for (var value : row.method() == HttpMethod.GET ? ODD_VALUES : List.<String>of()) {
                var request = mvc.get().uri(path(row)).with(As.user(As.ADMINISTRATOR));
                parameters(row).forEach(name -> request.queryParam(name, value));

                assertThat(request.exchange().getResponse().getStatus())
                        .as(row.path() + " with " + value)
                        .isLessThan(500);
            }
        }
    }

    @Test
    void nothingIsBoundOntoObjects() {
        var bound = new ArrayList<String>();
        handlers.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("org.seedbed"))
                .flatMap(handler -> Arrays.stream(handler.getMethod().getParameters()))
                .filter(parameter ->
                        !OF_THE_REQUEST.contains(parameter.getType().getSimpleName()))
                .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                        .noneMatch(annotation -> READ_ONE_BY_ONE.contains(annotation.annotationType())))
                .forEach(parameter -> bound.add(parameter.getDeclaringExecutable() + " " + parameter));

        assertThat(bound).isEmpty();
    }

    private static List<Row> routes() {
        return AccessPolicy.ROWS.stream()
                .filter(row -> row.path().startsWith("/api/"))
                .toList();
    }

    private List<String> parameters(Row row) {
        return contract.path("paths")
                .path(row.path())
                .path(row.method().name().toLowerCase(Locale.ROOT))
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private MvcTestResult asked(Row row, String uri) {
        RequestPostProcessor elsewhere = request -> {
            request.setRemoteAddr("2001:db8:aaaa::1");
            return request;
        };
        var person = As.user(As.ADMINISTRATOR);
        return takesAFile(row)
                ? mvc.post()
                        .uri(uri)
                        .multipart()
                        .file("file", new byte[0])
                        .with(person)
                        .with(elsewhere)
                        .exchange()
                : mvc.method(row.method()).uri(uri).with(person).with(elsewhere).exchange();
    }

    private boolean takesAFile(Row row) {
        return contract.path("paths")
                .path(row.path())
                .path(row.method().name().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .has("multipart/form-data");
    }

    private static String path(Row row) {
        return row.path().replaceAll("\\{[a-z]+}", "zzz");
    }

    private List<String> problemsOf(Row row, String query) {
        var answer = asked(row, path(row) + query);
        assertThat(answer).as(row.method() + " " + row.path()).hasStatus(400);
        var body = JsonMapper.shared()
                .readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        return fields(body).toList();
    }

    private static Stream<String> fields(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " "
                        + error.path("code").asString());
    }
}
