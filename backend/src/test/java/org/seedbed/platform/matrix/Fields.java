package org.seedbed.platform.matrix;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an answer by their paths, each with the kind of value that the contract names. All elements of a list are as one;
 * where an answer happens to have no value, what the contract says could be there counts as there.
 */
final class Fields {
    private static final String UNDOCUMENTED = "**not in the contract**";

    private final Map<String, String> kinds = new TreeMap<>();
    private final JsonNode contract;

    private Fields(JsonNode contract) {
        this.contract = contract;
    }

    static Map<String, String> ofJson(JsonNode answer, JsonNode schema, JsonNode contract) {
        var fields = new Fields(contract);
        fields.collect("", answer, schema);
        return fields.kinds;
    }

    /** The columns of a table, in their order. */
    static Map<String, String> ofCsv(String table) {
        var columns = new LinkedHashMap<String, String>();
        var header = table.replace("\uFEFF", "").lines().findFirst().orElse("");
        Arrays.stream(header.split(",")).forEach(column -> columns.put(column, "column"));
        return columns;
    }

    private void collect(String path, JsonNode value, JsonNode written) {
        var schema = resolved(written);
        if (value.isObject()) {
            value.properties()
                    .forEach(field -> collect(
                            below(path, field.getKey()),
                            field.getValue(),
                            schema.path("properties").path(field.getKey())));
        } else if (value.isArray() && !value.isEmpty()) {
            value.forEach(element -> collect(path + "[]", element, schema.path("items")));
        } else if (value.isArray() || value.isNull()) {
            collectWhatCouldBe(path, schema);
        } else {
            kinds.put(path, kind(schema));
        }
    }

    private void collectWhatCouldBe(String path, JsonNode schema) {
        if (schema.has("properties")) {
            schema.path("properties")
                    .properties()
                    .forEach(field -> collectWhatCouldBe(below(path, field.getKey()), resolved(field.getValue())));
        } else if (schema.has("items")) {
            collectWhatCouldBe(path + "[]", resolved(schema.path("items")));
        } else {
            kinds.put(path, kind(schema));
        }
    }

    private static String below(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** Follows references, also those beside which there may be nothing. */
    private JsonNode resolved(JsonNode schema) {
        var reference = schema.has("anyOf") ? schema.path("anyOf").path(0).path("$ref") : schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : contract.at(reference.asString().substring(1));
    }

    private static String kind(JsonNode schema) {
        var type = schema.path("type");
        if (type.isMissingNode()) {
            return UNDOCUMENTED;
        }
        var name = type.isArray() ? type.path(0).asString() : type.asString();
        return schema.has("format") ? name + ", " + schema.path("format").asString() : name;
    }
}
