package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.seedbed.WebTest;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.shared.Role;
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

    /** Who reads the documents sees the same list that decides. */
    @Test
    void isWrittenDownInTheDocumentsAsItIs() throws IOException {
        var written = Path.of("docs/access.md");
        var table = Path.of("target/access.md");
        Files.writeString(table, asTable());

        assertThat(written)
                .as("the table of the access policy; put backend/" + table + " in its place")
                .hasSameTextualContentAs(table);
    }

    private static String asTable() {
        var text = new StringBuilder("""
                # Who may call what

                Made from `AccessPolicy` by its test; the roles say who may ask, their scope which objects they get an answer about
                (all others look missing). Everybody may call what is marked open, signed in or not.

                | Route | Open | Trainee | Instructor | Coordinator | Administrator |
                |---|---|---|---|---|---|
                """);
        for (var row : AccessPolicy.ROWS) {
            text.append("| `")
                    .append(row.method())
                    .append(' ')
                    .append(row.path())
                    .append("` |");
            text.append(row.isPublic() ? " ✓ |" : " |");
            for (var role : Role.values()) {
                text.append(row.roles().contains(role) ? " ✓ |" : " |");
            }
            text.append('\n');
        }
        return text.toString();
    }
}
