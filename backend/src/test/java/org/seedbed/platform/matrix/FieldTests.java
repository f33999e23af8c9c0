package org.seedbed.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.exchange.TableReader;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which fields each role gets to see, from real answers: one more or less shows in the documents first. */
@WebTest
class FieldTests {
    /** Where the usual question of a call finds too little. */
    private static final Map<String, String> BETTER_QUESTIONS = Map.of(
            "/api/people/choices", "?query={mark}",
            "/api/people", "?query={mark}");

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester mvc;
    private final Scene scene;
    private final JsonNode contract;

    FieldTests(MockMvcTester mvc, MongoOperations mongo, Tokens tokens) {
        this.mvc = mvc;
        this.scene = new Scene(mvc, "v" + tokens.id(), "622927").certified();
        this.contract = JSON.readTree(answer("/api/openapi.json", Role.ADMINISTRATOR));
        for (var role : Role.values()) {
            var now = Instant.now();
            mongo.insert(
                    new Document("_id", tokens.id())
                            .append("account", scene.actor(role).account().value())
                            .append("device", new Document("browser", "Firefox").append("system", "Linux"))
                            .append("createdAt", now)
                            .append("seenAt", now),
                    "sessions");
        }
    }

    @Test
    void areWrittenDownInTheDocumentsAsTheyAre() throws IOException {
        var written = Path.of("docs/fields.md");
        var answered = Path.of("target/fields.md");
        Files.writeString(answered, asTables());

        assertThat(written)
                .as("the fields of the answers; read what is new, then put backend/" + answered + " in its place")
                .hasSameTextualContentAs(answered);
    }

    @Test
    void phoneNumbersAreMaskedAlsoInSpreadsheets() {
        var masked = scene.phone("account").replaceFirst("(...)....(....)", "$1****$2");

        assertThat(answer(scene.fill("/api/cohorts/{cohort}/roster"), Role.INSTRUCTOR))
                .contains(masked);
        assertThat(sheet(scene.fill("/api/cohorts/{cohort}/roster/export?format=xlsx"), Role.INSTRUCTOR))
                .contains(masked)
                .doesNotContain(scene.phones());
    }

    private String sheet(String address, Role role) {
        var workbook = mvc.get().uri(address).with(As.user(scene.actor(role))).exchange();
        return new TableReader()
                .read(workbook.getResponse().getContentAsByteArray()).rows().stream()
                        .map(row -> row.values().toString())
                        .collect(Collectors.joining());
    }

    private String asTables() {
        var text = new StringBuilder("""
                # Who sees which fields

                Made by `FieldTests` from real answers about one cohort, one shop and their people, each asked by somebody whose
                scope they are in; `[]` is each element of a list.

                Phone numbers are masked (139****1234) for everybody, in lists, pages and exports alike: no job that the
                program does for anybody needs a whole number, as it sends no messages and sign-in codes are handed out on
                paper. `AccessMatrixTests` looks for whole numbers in the answers of all routes, `FieldTests` in spreadsheets.
                """);
        for (var row : AccessPolicy.ROWS) {
            if (row.method() == HttpMethod.GET
                    && row.path().startsWith("/api/")
                    && !row.path().endsWith(".json")) {
                text.append(table(row));
            }
        }
        return text.toString();
    }

    private String table(Row row) {
        var seen = new EnumMap<Role, Map<String, String>>(Role.class);
        var kinds = new LinkedHashMap<String, String>();
        for (var role : Role.values()) {
            if ((row.isPublic() || row.roles().contains(role)) && Calls.owns(row, role)) {
                var fields = fields(row, answer(row, role));
                seen.put(role, fields);
                kinds.putAll(fields);
            }
        }
        var text = new StringBuilder("\n## `" + Calls.name(row) + "`\n\n| Field | Value |");
        seen.keySet().forEach(role -> text.append(' ').append(title(role)).append(" |"));
        text.append("\n|---|---|").append("---|".repeat(seen.size())).append('\n');
        kinds.forEach((field, kind) -> {
            text.append("| `").append(field).append("` | ").append(kind).append(" |");
            seen.values().forEach(fields -> text.append(fields.containsKey(field) ? " ✓ |" : " |"));
            text.append('\n');
        });
        return text.toString();
    }

    private static String title(Role role) {
        return role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private Map<String, String> fields(Row row, String answer) {
        var answers = contract.path("paths")
                .path(row.path())
                .path("get")
                .path("responses")
                .path("200")
                .path("content");
        return answer.startsWith("{")
                ? Fields.ofJson(JSON.readTree(answer), answers.iterator().next().path("schema"), contract)
                : Fields.ofCsv(answer);
    }

    private String answer(Row row, Role role) {
        return answer(address(row), role);
    }

    private String answer(String address, Role role) {
        var answer = mvc.get()
                .uri(URI.create(address))
                .header("Accept-Language", "en")
                .with(As.user(scene.actor(role)))
                .exchange();
        assertThat(answer).as(role + " " + address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String address(Row row) {
        var address = row.path();
        var objects = Calls.objects(row);
        for (var name : objects == null
                ? List.<String>of()
                : Objects.requireNonNull(objects).names()) {
            address = address.replaceFirst("\\{[a-z]+}", scene.id(name));
        }
        return address + scene.fill(BETTER_QUESTIONS.getOrDefault(row.path(), Calls.query(row)));
    }
}
