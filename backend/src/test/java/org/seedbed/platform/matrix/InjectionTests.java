package org.seedbed.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.seedbed.shared.Tokens;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The store's operators, and fields that are not the sender's to set, in every body and every address. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> OPERATORS = List.of(
            "{\"$ne\":null}", "{\"$gt\":\"\"}", "{\"$regex\":\".*\"}", "{\"$where\":\"sleep(1)\"}", "[{\"$ne\":1}]");

    private static final List<String> NAMES = List.of(
            "$where",
            "$set",
            "$ne",
            "＄ne",
            "a.b",
            "_id",
            "id",
            "_class",
            "__proto__",
            "constructor",
            "role",
            "roles",
            "grants",
            "shopId",
            "account",
            "price",
            "status",
            "version",
            "changes",
            "passwordHash",
            "active",
            "state",
            "createdBy",
            "region",
            "seats");

    private static final List<String> QUERIES = List.of(
            "sort[$where]=1",
            "sort%5B%24where%5D=1",
            "_id[$gt]=",
            "query[$ne]=x",
            "query%5B%24regex%5D=.*",
            "$where=1",
            "%24where=1",
            "%EF%BC%84ne=1",
            "a.b=1",
            "query=a&query=b",
            "id=1&id=2",
            "cursor=1&cursor=1",
            "=1");

    private final MockMvcTester mvc;
    private final MongoTemplate mongo;
    private final Tokens tokens;
    private Asking asking;
    private Object before;

    InjectionTests(MockMvcTester mvc, MongoTemplate mongo, Tokens tokens) {
        this.mvc = mvc;
        this.mongo = mongo;
        this.tokens = tokens;
    }

    @BeforeAll
    void setTheScene() {
        asking = new Asking(new Scene(mvc, "i" + tokens.id(), "622927").certified(), tokens);
        before = Facts.of(mongo);
    }

    @AfterAll
    void nothingHasChanged() {
        assertThat(Facts.of(mongo)).isEqualTo(before);
    }

    private static Stream<Row> rowsWithBodies() {
        return AccessPolicy.ROWS.stream().filter(row -> Calls.body(row) != null);
    }

    @TestFactory
    Stream<DynamicTest> t40TakesNoOperatorForAValue() {
        return rowsWithBodies()
                .map(row -> dynamicTest(Calls.name(row), () -> {
                    var right = JSON.readTree(body(row));
                    for (var operator : OPERATORS) {
                        for (var wrong : withOneValueReplaced(right, JSON.readTree(operator))) {
                            assertThat(send(row, wrong.toString(), MediaType.APPLICATION_JSON))
                                    .as(wrong.toString())
                                    .hasStatus(400);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> t5RefusesFieldsThatAreNotAskedFor() {
        return rowsWithBodies()
                .map(row -> dynamicTest(Calls.name(row), () -> {
                    var right = (ObjectNode) JSON.readTree(body(row));
                    for (var name : NAMES) {
                        if (!right.has(name) && !isKnown(row, name)) {
                            var wrong = right.deepCopy().put(name, "ADMINISTRATOR");
                            assertThat(send(row, wrong.toString(), MediaType.APPLICATION_JSON))
                                    .as(wrong.toString())
                                    .hasStatus(400);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> t40RefusesOperatorsAndRepetitionsInAddresses() {
        return AccessPolicy.ROWS.stream()
                .filter(row -> row.path().startsWith("/api/") && row.method() == HttpMethod.GET)
                .map(row -> dynamicTest(
                        Calls.name(row),
                        () -> QUERIES.forEach(query -> assertThat(mvc.get()
                                        .uri(URI.create(asking.path(row) + "?" + query))
                                        .with(As.user(As.ADMINISTRATOR)))
                                .as(query)
                                .hasStatus(400))));
    }

    /** A form of another site can send text, but not JSON that says it is JSON. */
    @TestFactory
    Stream<DynamicTest> t10TakesNoJsonThatCallsItselfText() {
        return rowsWithBodies()
                .flatMap(row -> Stream.of(
                                MediaType.TEXT_PLAIN,
                                MediaType.APPLICATION_FORM_URLENCODED,
                                MediaType.APPLICATION_XML,
                                MediaType.MULTIPART_FORM_DATA)
                        .map(type -> dynamicTest(
                                Calls.name(row) + " as " + type,
                                () -> assertThat(send(row, body(row), type)).hasStatus(415))));
    }

    private String body(Row row) {
        return asking.filled(Objects.requireNonNull(Calls.body(row)));
    }

    /** Fields that a form has, though the right request leaves them out. */
    private static boolean isKnown(Row row, String name) {
        return Calls.name(row).equals("POST /api/people") && name.equals("login");
    }

    /** A copy for each value of it, however deep, with that value replaced. */
    private static List<JsonNode> withOneValueReplaced(JsonNode right, JsonNode replacement) {
        var copies = new ArrayList<JsonNode>();
        if (right instanceof ObjectNode object) {
            for (var name : object.propertyNames()) {
                var value = object.get(name);
                if (value.isValueNode()) {
                    copies.add(object.deepCopy().set(name, replacement));
                }
                for (var inner : withOneValueReplaced(value, replacement)) {
                    copies.add(object.deepCopy().set(name, inner));
                }
            }
        } else if (right instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isValueNode()) {
                    var copy = array.deepCopy();
                    copy.set(i, replacement);
                    copies.add(copy);
                }
                for (var inner : withOneValueReplaced(array.get(i), replacement)) {
                    var copy = array.deepCopy();
                    copy.set(i, inner);
                    copies.add(copy);
                }
            }
        }
        return copies;
    }

    private MvcTestResult send(Row row, String body, MediaType type) {
        return mvc.method(row.method())
                .uri(URI.create(asking.pathAndQuery(row)))
                .header("Idempotency-Key", "key-" + tokens.id())
                .with(As.user(As.ADMINISTRATOR))
                .contentType(type)
                .content(body)
                .exchange();
    }
}
