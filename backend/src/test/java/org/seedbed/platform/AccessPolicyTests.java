package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.seedbed.WebTest;
import org.seedbed.platform.security.AccessPolicy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The one list that decides names exactly the routes that exist. */
@WebTest
class AccessPolicyTests {
    private final RequestMappingHandlerMapping handlers;
    private final MockMvcTester mvc;

    AccessPolicyTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, MockMvcTester mvc) {
        this.handlers = handlers;
        this.mvc = mvc;
    }

    @Test
    void everyApiRouteHasItsRowAndEveryRowItsRoute() {
        var routes = new TreeSet<String>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            for (var pattern : mapping.getPatternValues()) {
                for (var verb : mapping.getMethodsCondition().getMethods()) {
                    if (pattern.startsWith("/api/")) {
                        routes.add(verb + " " + pattern);
                    }
                }
            }
        });
        // Springdoc serves this one by itself; as no row names it, nobody gets it.
        routes.remove("GET /api/openapi.json.yaml");
        var rows = AccessPolicy.ROWS.stream()
                .filter(row -> row.path().startsWith("/api/"))
                .map(row -> row.method() + " " + row.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void answersNobodyOnRoutesThatAreNotOpen() {
        var letIn = new ArrayList<String>();
        for (var row : AccessPolicy.ROWS) {
            if (!row.isPublic() && row.method() == HttpMethod.GET) {
                var uri = row.path().replaceAll("\\{[a-z]+}", "some");
                if (mvc.get().uri(uri).exchange().getResponse().getStatus() != 401) {
                    letIn.add(row.path());
                }
            }
        }

        assertThat(letIn).isEmpty();
    }
}
