package org.seedbed.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Every route of the policy × everybody × an object of their own, of others, inside their own but of others, and of nobody. What
 * is expected follows from the policy's roles and from {@link Calls}; a route that neither knows how to ask fails.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {
    private static final String OWN_REGION = "622927";
    private static final String FOREIGN_REGION = "350212";
    private static final String NOBODYS = "0000000000000000";
    private static final Set<Integer> DONE = Set.of(200, 201, 204, 409);

    private final MockMvcTester mvc;
    private final Tokens tokens;
    private Scene own;
    private Scene foreign;
    private String looksOfForeignObjects;

    AccessMatrixTests(MockMvcTester mvc, Tokens tokens) {
        this.mvc = mvc;
        this.tokens = tokens;
    }

    @BeforeAll
    void twoRegions() {
        own = scene(OWN_REGION).certified();
        foreign = scene(FOREIGN_REGION).certified();
        looksOfForeignObjects = looksOfForeignObjects();
    }

    private Scene scene(String region) {
        return new Scene(mvc, "m" + tokens.id(), region);
    }

    /** A scene that a write may change. */
    private Scene scene(String region, Row row) {
        return row.path().contains("/completion/") ? scene(region).certified() : scene(region);
    }

    private static Stream<Row> guardedRows() {
        return AccessPolicy.ROWS.stream().filter(row -> row.path().startsWith("/api/") && !row.isPublic());
    }

    private static Stream<Row> rowsWithObjects() {
        return guardedRows().filter(row -> Calls.objects(row) != null);
    }

    @Test
    void knowsForEveryRouteHowItIsAsked() {
        var unknown = guardedRows()
                .filter(row -> row.path().contains("{") && Calls.objects(row) == null && !Calls.isAboutOneself(row)
                        || row.method() == HttpMethod.PUT && Calls.body(row) == null)
                .map(Calls::name);

        assertThat(unknown).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> asksNobodyButThoseSignedIn() {
        return guardedRows()
                .map(row -> dynamicTest(
                        Calls.name(row),
                        () -> assertThat(ask(row, path(row, own), own, request -> request, true))
                                .hasStatus(401)));
    }

    @TestFactory
    Stream<DynamicTest> refusesWritesWithoutAToken() {
        return guardedRows()
                .filter(row -> row.method() != HttpMethod.GET)
                .map(row -> dynamicTest(
                        Calls.name(row),
                        () -> assertThat(ask(row, path(row, own), own, request -> request, false))
                                .hasStatus(403)));
    }

    @TestFactory
    Stream<DynamicTest> refusesRolesThatARouteIsNotFor() {
        return guardedRows()
                .flatMap(row -> Arrays.stream(Role.values())
                        .filter(role -> !row.roles().contains(role))
                        .map(role -> dynamicTest(
                                role + " " + Calls.name(row),
                                () -> assertThat(ask(row, path(row, own), own, As.user(own.actor(role)), true))
                                        .hasStatus(403))));
    }

    @TestFactory
    Stream<DynamicTest> answersForeignObjectsExactlyLikeMissingOnes() {
        return rowsWithObjects()
                .flatMap(row -> row.roles().stream()
                        .map(role -> dynamicTest(role + " " + Calls.name(row), () -> {
                            var asker = As.user(own.actor(role));
                            var missingPath = template(row).replaceAll("\\{[a-z]+}", NOBODYS);
                            var missing = ask(row, missingPath, own, asker, true);
                            assertThat(missing).hasStatus(404);
                            if (!objects(row).boundless().contains(role)) {
                                var foreignPath = path(row, foreign);
                                var answer = ask(row, foreignPath, foreign, asker, true);
                                assertThat(answer).hasStatus(404);
                                assertThat(text(answer).replace(withoutQuery(foreignPath), withoutQuery(missingPath)))
                                        .isEqualTo(text(missing));
                                if (row.method() != HttpMethod.GET) {
                                    assertThat(looksOfForeignObjects()).isEqualTo(looksOfForeignObjects);
                                }
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> findsNothingOfOthersInsideOnesOwn() {
        return rowsWithObjects()
                .filter(row -> row.path().indexOf('{') < row.path().lastIndexOf('{'))
                .flatMap(row -> row.roles().stream()
                        .map(role -> dynamicTest(role + " " + Calls.name(row), () -> {
                            var mixed = nested(row, own, foreign);
                            assertThat(ask(row, mixed, foreign, As.user(own.actor(role)), true)
                                            .getResponse()
                                            .getStatus())
                                    .isIn(404, 409);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> letsPeopleAtWhatIsTheirs() {
        return guardedRows()
                .filter(row -> !Calls.isAboutOneself(row))
                .flatMap(row -> row.roles().stream()
                        .map(role -> dynamicTest(role + " " + Calls.name(row), () -> {
                            var objects = Calls.objects(row);
                            var scene =
                                    objects == null || row.method() == HttpMethod.GET ? own : scene(OWN_REGION, row);
                            var answer = ask(row, path(row, scene), scene, As.user(scene.actor(role)), true);
                            var status = answer.getResponse().getStatus();
                            assertThat(text(answer)).doesNotContain(scene.phones());
                            if (Calls.owns(row, role)) {
                                assertThat(status).as(text(answer)).isIn(DONE);
                            } else {
                                assertThat(status).as(text(answer)).isEqualTo(404);
                            }
                        })));
    }

    /** Lists, searches, totals and exports: the foreign scene's mark is in all its names. */
    @TestFactory
    Stream<DynamicTest> mentionsNothingOfOtherRegions() {
        return guardedRows()
                .filter(row -> row.method() == HttpMethod.GET
                        && Calls.objects(row) == null
                        && !row.path().equals("/api/people"))
                .flatMap(row -> row.roles().stream()
                        .filter(role -> role != Role.ADMINISTRATOR)
                        .map(role -> dynamicTest(
                                role + " " + Calls.name(row),
                                () -> assertThat(text(ask(row, path(row, own), own, As.user(own.actor(role)), true)))
                                        .doesNotContain(foreign.mark()))));
    }

    private String looksOfForeignObjects() {
        var looks = new ArrayList<String>();
        for (var path : List.of(
                "/api/cohorts/{cohort}",
                "/api/cohorts/{cohort}/roster",
                "/api/cohorts/{cohort}/completion",
                "/api/cohorts/{cohort}/sessions/{session}/attendance",
                "/api/cohorts/{cohort}/selection",
                "/api/shops/{shop}",
                "/api/shops/{shop}/front",
                "/api/shops/{shop}/shipping",
                "/api/shops/{shop}/products",
                "/api/shops/{shop}/products/{product}",
                "/api/shops/{shop}/orders/{order}",
                "/api/shops/{shop}/coupons",
                "/api/marketplace-imports/{import}",
                "/api/people/{account}")) {
            looks.add(text(mvc.get()
                    .uri(foreign.fill(path))
                    .with(As.user(As.ADMINISTRATOR))
                    .exchange()));
        }
        return String.join("\n", looks);
    }

    private static Calls.Objects objects(Row row) {
        return Objects.requireNonNull(Calls.objects(row));
    }

    private static String template(Row row) {
        return row.path() + Calls.query(row);
    }

    private static String path(Row row, Scene scene) {
        return nested(row, scene, scene);
    }

    /** The path with its first variable from one scene and the rest from another. */
    private static String nested(Row row, Scene outer, Scene inner) {
        var objects = Calls.objects(row);
        var path = template(row);
        if (objects != null) {
            for (int i = 0; path.contains("{"); i++) {
                path = path.replaceFirst(
                        "\\{[a-z]+}",
                        (i == 0 ? outer : inner).id(objects.names().get(i)));
            }
        }
        return path.replaceAll("\\{[a-z]+}", NOBODYS);
    }

    private MvcTestResult ask(Row row, String path, Scene scene, RequestPostProcessor asker, boolean withToken) {
        var uri = URI.create(path);
        RequestPostProcessor token = withToken
                ? request -> {
                    request.setCookies(new Cookie("XSRF-TOKEN", "token"));
                    request.addHeader("X-XSRF-TOKEN", "token");
                    return request;
                }
                : request -> request;
        var upload = filled(Calls.upload(row), scene);
        if (upload != null) {
            return mvc.post()
                    .uri(uri)
                    .multipart()
                    .file("file", upload.getBytes(StandardCharsets.UTF_8))
                    .params(Calls.uploadParameters(row, scene, false))
                    .with(token)
                    .with(asker)
                    .exchange();
        }
        var request = mvc.method(row.method())
                .uri(uri)
                .header("Idempotency-Key", "key-" + tokens.id())
                .with(token)
                .with(asker);
        var body = filled(Calls.body(row), scene);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
        }
        return request.exchange();
    }

    private @Nullable String filled(@Nullable String text, Scene scene) {
        return text == null ? null : scene.fill(text, "u" + tokens.id());
    }

    private static String withoutQuery(String path) {
        return path.replaceFirst("[?].*", "");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
