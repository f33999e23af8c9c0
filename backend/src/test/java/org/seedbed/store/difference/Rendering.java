package org.seedbed.store.difference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.seedbed.store.difference.script.Command.Order;

/**
 * A value as text that is the same for two values exactly if they count as the same answer: types of numbers show, the order
 * of fields does not (see {@link KnownDifference#ORDER_OF_FIELDS}).
 */
final class Rendering {
    private final boolean exact;

    private Rendering(boolean exact) {
        this.exact = exact;
    }

    static String of(Answer answer, Order order) {
        var rendering = new Rendering(order != Order.ANY_BY_VALUE);
        return answer.body().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ": "
                        + (order != Order.AS_LISTED
                                        && List.of("documents", "values").contains(entry.getKey())
                                ? rendering.anyOrder(entry.getValue().asArray())
                                : rendering.value(entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private String value(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> document(value.asDocument());
            case ARRAY -> lines(value.asArray().stream().map(this::value).toList());
            case INT32 -> exact ? String.valueOf(value.asInt32().getValue()) : number(value);
            case INT64 -> exact ? value.asInt64().getValue() + "L" : number(value);
            case DOUBLE -> exact ? String.valueOf(value.asDouble().getValue()) : number(value);
            case STRING -> '"' + value.asString().getValue() + '"';
            case DATE_TIME -> "date " + value.asDateTime().getValue();
            default -> value.toString();
        };
    }

    private static String number(BsonValue value) {
        return String.valueOf(value.asNumber().doubleValue());
    }

    private String document(BsonDocument document) {
        return document.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ": "
                        + (entry.getKey().endsWith("Set") && entry.getValue().isArray()
                                ? anyOrder(entry.getValue().asArray())
                                : value(entry.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String anyOrder(BsonArray array) {
        return lines(array.stream().map(this::value).sorted().toList());
    }

    private static String lines(List<String> values) {
        return values.stream().collect(Collectors.joining(",\n ", "[", "]"));
    }
}
