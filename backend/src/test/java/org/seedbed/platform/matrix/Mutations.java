package org.seedbed.platform.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Wrong values: what an attacker, a broken program or an odd keyboard puts where a right one belongs. */
final class Mutations {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Texts for addresses and fields alike. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "-1",
            "0",
            "1e309",
            "99999999999999999999",
            "NaN",
            "2026-13-45",
            "9999-12-31",
            "$ne",
            "$where",
            "{\"$gt\":\"\"}",
            "＄ne",
            "a.b.$[]",
            "__proto__",
            "' or '1'='1",
            "<svg onload=alert(1)>",
            "../../etc/passwd",
            "%00",
            "=cmd|'/c calc'!A0",
            "\u202Eevil",
            "a\u2028b\u0085c",
            "\uFFFF\uFEFF",
            "👩‍👩‍👧‍👦".repeat(40),
            "e\u0301".repeat(200),
            "ﷺ".repeat(100),
            "x".repeat(12_000),
            "${jndi:ldap://127.0.0.1/a}",
            "line\r\nInjected: yes");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "1e400",
            "2147483648",
            "9223372036854775808",
            "[]",
            "[[]]",
            "{}",
            "[null]",
            "{\"$ne\":null}",
            "{\"$where\":\"sleep(1)\"}",
            "\"\\u0000\"",
            "\"\\ud800\"");

    private static final List<String> EXTRA = List.of(
            "role",
            "roles",
            "grants",
            "shopId",
            "status",
            "version",
            "id",
            "_id",
            "_class",
            "$set",
            "a.b",
            "__proto__",
            "constructor",
            "changes",
            "passwordHash",
            "active",
            "price",
            "");

    private final SplittableRandom chance;

    Mutations(SplittableRandom chance) {
        this.chance = chance;
    }

    String text() {
        return TEXTS.get(chance.nextInt(TEXTS.size()));
    }

    /** The JSON with one thing wrong; sometimes not JSON any more. */
    String of(String json) {
        if (chance.nextInt(12) == 0) {
            return json.substring(0, chance.nextInt(json.length() + 1)) + text();
        }
        var root = JSON.readTree(json);
        var places = new ArrayList<Runnable>();
        collect(root, places);
        if (places.isEmpty()) {
            return VALUES.get(chance.nextInt(VALUES.size()));
        }
        places.get(chance.nextInt(places.size())).run();
        return JSON.writeValueAsString(root);
    }

    private void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            places.add(() -> object.set(EXTRA.get(chance.nextInt(EXTRA.size())), value()));
            for (var name : List.copyOf(object.propertyNames())) {
                places.add(() -> object.remove(name));
                places.add(() -> object.set(name, value()));
                places.add(() -> object.set(name, value()));
                collect(object.get(name), places);
            }
        } else if (node instanceof ArrayNode array) {
            places.add(() -> array.add(value()));
            places.add(() -> {
                for (int i = 0; i < 1_200; i++) {
                    array.add(array.isEmpty() ? NODES.stringNode("x") : array.get(0));
                }
            });
            array.forEach(element -> collect(element, places));
        }
    }

    private JsonNode value() {
        return chance.nextBoolean()
                ? NODES.stringNode(text())
                : JSON.readTree(VALUES.get(chance.nextInt(VALUES.size() - 2)));
    }
}
