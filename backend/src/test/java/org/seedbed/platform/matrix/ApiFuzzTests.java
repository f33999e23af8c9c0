package org.seedbed.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests with one thing wrong, made by chance from the API contract and from right requests, sent by people of all roles. More of
 * them, or other ones: {@code ./seedbed bench fuzz}.
 */
@WebTest
class ApiFuzzTests {
    private static final int REQUESTS = Integer.getInteger("seedbed.fuzz.requests", 1_500);
    private static final long SEED = Long.getLong("seedbed.fuzz.seed", 20_261_126);

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    private final MockMvcTester mvc;
    private final MongoTemplate mongo;
    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final Mutations mutations = new Mutations(chance);
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final Scene scene;
    private final JsonNode contract;

    ApiFuzzTests(MockMvcTester mvc, MongoTemplate mongo, Tokens tokens) {
        this.mvc = mvc;
        this.mongo = mongo;
        this.scene = new Scene(mvc, "f" + tokens.id(), "622927").certified();
        var answer = mvc.get()
                .uri("/api/openapi.json")
                .with(As.user(As.ADMINISTRATOR))
                .exchange();
        this.contract = new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void answersEveryWrongRequestWithADocumentedRefusalThatChangesNothing() {
        var rows = AccessPolicy.ROWS.stream()
                .filter(row -> row.path().startsWith("/api/"))
                .toList();
        var wrong = new LinkedHashMap<String, String>();
        var before = Facts.of(mongo);
        for (int i = 0; i < REQUESTS; i++) {
            var row = rows.get(chance.nextInt(rows.size()));
            var uri = path(row) + query(row);
            var body = body(row);
            int status = ask(row, uri, body);
            answers.merge(status, 1, Integer::sum);
            var request = "request " + i + " " + row.method() + " " + uri + " " + abbreviated(body);
            if (!documented(row).contains(String.valueOf(status))) {
                wrong.put(request, "status " + status);
            }
            if (row.method() != HttpMethod.GET) {
                var after = Facts.of(mongo);
                if (status >= 400 && !after.equals(before)) {
                    wrong.put(request, "changed " + differing(before, after) + " with status " + status);
                }
                before = after;
            }
        }
        System.out.println("fuzz seed " + SEED + ", requests " + REQUESTS + ", answers " + answers);

        assertThat(wrong).isEmpty();
        assertThat(answers.get(400)).as("refusals among " + answers).isGreaterThan(REQUESTS / 20);
    }

    private String path(Row row) {
        var objects = Calls.objects(row);
        var place = new int[1];
        return VARIABLE.matcher(row.path()).replaceAll(match -> {
            int i = place[0]++;
            boolean isRight = objects != null && chance.nextInt(8) != 0;
            return isRight ? scene.id(objects.names().get(i)) : encoded(mutations.text()) + "x";
        });
    }

    /** The parameters of the contract, each right, wrong, twice or missing. */
    private String query(Row row) {
        var query = new StringBuilder(chance.nextInt(4) == 0 ? "" : scene.fill(Calls.query(row)));
        for (var parameter : operation(row).path("parameters")) {
            if (parameter.path("in").asString().equals("query") && chance.nextInt(3) == 0) {
                for (int times = chance.nextInt(10) == 0 ? 2 : 1; times > 0; times--) {
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(parameter.path("name").asString())
                            .append('=')
                            .append(encoded(mutations.text()));
                }
            }
        }
        return query.toString();
    }

    /** The statuses that the contract names for this route; of its own address it says nothing. */
    private Collection<String> documented(Row row) {
        return row.path().equals("/api/openapi.json")
                ? Set.of("200", "400", "403")
                : operation(row).path("responses").propertyNames();
    }

    private JsonNode operation(Row row) {
        return contract.path("paths").path(row.path()).path(row.method().name().toLowerCase(Locale.ROOT));
    }

    private String body(Row row) {
        var right = Calls.body(row);
        if (right == null) {
            return chance.nextInt(6) == 0 ? mutations.of("{}") : "";
        }
        var filled = scene.fill(right, "u" + chance.nextLong(1L << 50)).replace('\'', '"');
        return mutations.of(filled);
    }

    private int ask(Row row, String uri, String body) {
        var role = Role.values()[chance.nextInt(Role.values().length)];
        var actor = chance.nextInt(3) == 0 ? scene.actor(role) : As.ADMINISTRATOR;
        var request = mvc.method(row.method())
                .uri(URI.create(uri))
                .header("Idempotency-Key", chance.nextInt(20) == 0 ? "short" : "key-" + chance.nextLong())
                .with(As.user(actor))
                .with(from -> {
                    from.setRemoteAddr("203.0.113.99");
                    return from;
                });
        if (!body.isEmpty()) {
            request.contentType(chance.nextInt(20) == 0 ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON)
                    .content(body);
        }
        return request.exchange().getResponse().getStatus();
    }

    private static List<String> differing(Map<String, String> before, Map<String, String> after) {
        return Facts.COLLECTIONS.stream()
                .filter(collection -> !before.get(collection).equals(after.get(collection)))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String abbreviated(String body) {
        return body.length() <= 300 ? body : body.substring(0, 300) + "… (" + body.length() + ")";
    }
}
