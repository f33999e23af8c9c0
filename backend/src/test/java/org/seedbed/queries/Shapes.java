package org.seedbed.queries;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonRegularExpression;
import org.bson.BsonValue;

/** Filters as text without their values: paths and operators, and of a pattern whether it has a fixed beginning. */
final class Shapes {
    private Shapes() {}

    static String of(BsonDocument filter) {
        return filter.entrySet().stream()
                .map(entry -> path(entry.getKey()) + ": " + value(entry.getValue()))
                .collect(joining(", ", "{", "}"));
    }

    /** Whether a filter lets every document through: it is empty, or all of nothing. */
    static boolean isOpen(BsonDocument filter) {
        return filter.entrySet().stream()
                .allMatch(part -> part.getKey().equals("$and")
                        && part.getValue().asArray().stream().allMatch(each -> isOpen(each.asDocument())));
    }

    private static String of(BsonArray list) {
        return list.stream().map(Shapes::value).distinct().collect(joining(", ", "[", "]"));
    }

    private static String value(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> of(value.asDocument());
            case ARRAY -> of(value.asArray());
            case REGULAR_EXPRESSION -> pattern(value.asRegularExpression());
            case NULL -> "null";
            case BOOLEAN -> String.valueOf(value.asBoolean().getValue());
            default -> "?";
        };
    }

    private static String pattern(BsonRegularExpression pattern) {
        return (pattern.getPattern().startsWith("^") ? "/^…/" : "/…/") + pattern.getOptions();
    }

    /** Ids and places within a path are values, too. */
    private static String path(String key) {
        return Arrays.stream(key.split("\\."))
                .map(step -> step.matches("\\d+|[0-9a-z]{16}") ? "*" : step)
                .collect(joining("."));
    }
}
