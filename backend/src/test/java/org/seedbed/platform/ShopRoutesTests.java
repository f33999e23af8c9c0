package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages of shops and their forms, route by route: which there are, and that no form of somebody else's is taken. */
@WebTest
class ShopRoutesTests {
    private static final String SHOPS = "/s/";

    private final RequestMappingHandlerMapping handlers;
    private final MockMvcTester mvc;

    ShopRoutesTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, MockMvcTester mvc) {
        this.handlers = handlers;
        this.mvc = mvc;
    }

    @Test
    void hasARowForEveryPageAndForm() {
        var routes = new TreeSet<String>();
        handlers.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(SHOPS))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> routes.add(verb + " " + pattern))));

        var rows = rows().map(row -> row.method() + " " + row.path()).toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(routes);
    }

    @TestFactory
    Stream<DynamicTest> takesNoFormOfAnotherSite() {
        return forms().map(row -> dynamicTest(row.path(), () -> {
            var foreign = mvc.post()
                    .uri(path(row))
                    .header("Sec-Fetch-Site", "cross-site")
                    .header("Origin", "http://localhost")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .with(As.user(As.ADMINISTRATOR))
                    .exchange();
            assertThat(foreign).hasStatus(403).doesNotContainHeader("Set-Cookie");
            assertThat(mvc.post().uri(path(row)).with(As.user(As.ADMINISTRATOR)).exchange())
                    .hasStatus(403);
        }));
    }

    @TestFactory
    Stream<DynamicTest> givesNobodyACookieForLooking() {
        return rows().filter(row -> row.method() == HttpMethod.GET)
                .map(row -> dynamicTest(
                        row.path(),
                        () -> assertThat(mvc.get().uri(path(row)).exchange()).doesNotContainHeader("Set-Cookie")));
    }

    private static Stream<Row> forms() {
        return rows().filter(row -> row.method() == HttpMethod.POST);
    }

    private static Stream<Row> rows() {
        return AccessPolicy.ROWS.stream().filter(row -> row.path().startsWith(SHOPS));
    }

    private static String path(Row row) {
        return row.path().replaceAll("\\{[a-z]+}", "some");
    }
}
