package org.seedbed.store.filter;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Condition.Operator;

/** Reads query documents, once for all the documents they are tried on. */
public final class FilterParser {
    private static final Set<String> REFERENCE = Set.of("$ref", "$id", "$db");
    private static final int INVALID_REGEX = 51091;
    private static final int NO_TEXT_INDEX = 27;

    private FilterParser() {}

    public static Filter parse(Document query) {
        var parts = new ArrayList<Filter>();
        query.forEach((name, value) -> {
            if (name.startsWith("$")) {
                parts.addAll(topLevel(name, value));
            } else {
                parts.addAll(field(name, value));
            }
        });
        return all(parts);
    }

    private static Filter all(List<Filter> parts) {
        return parts.size() == 1 ? parts.get(0) : new Filter.All(List.copyOf(parts));
    }

    private static Filter any(List<Filter> parts) {
        return parts.size() == 1 ? parts.get(0) : new Filter.Any(List.copyOf(parts));
    }

    private static List<Filter> topLevel(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$and" -> clauses(operator, operand);
            case "$or" -> List.of(any(clauses(operator, operand)));
            case "$nor" -> List.of(new Filter.Not(any(clauses(operator, operand))));
            case "$expr" -> List.of(new ExpressionFilter(operand));
            case "$comment" -> List.of();
            case "$text" ->
                throw new MongoServerError(NO_TEXT_INDEX, "IndexNotFound", "text index required for $text query");
            case "$where", "$jsonSchema" -> throw Refusal.notSupported(operator);
            default ->
                throw Refusal.badValue("unknown top level operator: " + operator
                        + ". If you have a field name that starts with a '$' symbol, consider using $getField or"
                        + " $setField.");
        };
    }

    private static List<Filter> clauses(String operator, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> clauses) || clauses.isEmpty()) {
            throw Refusal.badValue("$and/$or/$nor must be a nonempty array");
        }
        var parts = new ArrayList<Filter>();
        for (var clause : clauses) {
            if (!(clause instanceof Document query)) {
                throw Refusal.badValue(operator + " entries need to be full objects");
            }
            parts.add(parse(query));
        }
        return parts;
    }

    private static List<Filter> field(String path, @Nullable Object value) {
        if (value instanceof Document operators && isExpression(operators)) {
            return operators(path, operators);
        }
        return List.of(equality(path, value));
    }

    private static boolean isExpression(Document value) {
        if (value.isEmpty()) {
            return false;
        }
        var first = value.keySet().iterator().next();
        return first.startsWith("$") && !REFERENCE.contains(first);
    }

    private static List<Filter> operators(String path, Document operators) {
        var parts = new ArrayList<Filter>();
        operators.forEach((operator, operand) -> {
            if (!operator.equals("$options")) {
                parts.add(operator(path, operator, operand, operators));
            } else if (!operators.containsKey("$regex")) {
                throw Refusal.badValue("$options needs a $regex");
            }
        });
        return parts;
    }

    private static Filter operator(String path, String operator, @Nullable Object operand, Document all) {
        return switch (operator) {
            case "$eq" -> equality(path, operand);
            case "$ne" -> new Filter.Not(equality(path, operand));
            case "$in" -> in(path, operator, operand);
            case "$nin" -> new Filter.Not(in(path, operator, operand));
            case "$lt" -> condition(path, Operator.LESS, operand, Comparison.less(operand));
            case "$lte" -> condition(path, Operator.LESS_OR_EQUAL, operand, Comparison.lessOrEqual(operand));
            case "$gt" -> condition(path, Operator.GREATER, operand, Comparison.greater(operand));
            case "$gte" -> condition(path, Operator.GREATER_OR_EQUAL, operand, Comparison.greaterOrEqual(operand));
            case "$exists" -> exists(path, Utils.isTrue(operand));
            case "$regex" -> regex(path, operand, all.get("$options"));
            case "$not" -> not(path, operand);
            case "$all" -> all(path, operand);
            case "$elemMatch" -> element(path, operand);
            case "$size" -> new Condition(path, Operator.OTHER, operand, ValueTests.of(operator, operand));
            case "$type", "$mod" -> condition(path, Operator.OTHER, operand, ValueTests.of(operator, operand));
            case "$near",
                    "$nearSphere",
                    "$geoWithin",
                    "$geoIntersects",
                    "$bitsAllSet",
                    "$bitsAnySet",
                    "$bitsAllClear",
                    "$bitsAnyClear" -> throw Refusal.notSupported(operator);
            default -> throw Refusal.badValue("unknown operator: " + operator);
        };
    }

    private static Condition condition(
            String path, Operator operator, @Nullable Object operand, Predicate<@Nullable Object> test) {
        return new Condition(path, operator, operand, Comparison.orElement(test), test);
    }

    private static Condition equality(String path, @Nullable Object operand) {
        var operator = operand instanceof BsonRegularExpression ? Operator.REGEX : Operator.EQUAL;
        return condition(path, operator, operand, Comparison.equal(operand));
    }

    private static Filter in(String path, String operator, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> operands)) {
            throw Refusal.badValue(operator + " needs an array");
        }
        for (var each : operands) {
            if (each instanceof Document document && isExpression(document)) {
                throw Refusal.badValue("cannot nest $ under " + operator);
            }
        }
        return condition(path, Operator.IN, operand, Comparison.in(operands));
    }

    private static Filter exists(String path, boolean wanted) {
        var exists = new Condition(path, Operator.EXISTS, true, value -> !(value instanceof Missing));
        return wanted ? exists : new Filter.Not(exists);
    }

    private static Filter regex(String path, @Nullable Object operand, @Nullable Object options) {
        BsonRegularExpression pattern;
        if (operand instanceof BsonRegularExpression given) {
            pattern = options == null ? given : new BsonRegularExpression(given.getPattern(), options.toString());
        } else if (operand instanceof String text) {
            pattern = new BsonRegularExpression(text, options == null ? "" : options.toString());
        } else {
            throw Refusal.badValue("$regex has to be a string");
        }
        try {
            pattern.matcher("");
        } catch (IllegalArgumentException e) {
            throw new MongoServerError(INVALID_REGEX, "Regular expression is invalid: " + e.getMessage());
        }
        return condition(path, Operator.REGEX, pattern, Comparison.regex(pattern));
    }

    private static Filter not(String path, @Nullable Object operand) {
        if (operand instanceof BsonRegularExpression) {
            return new Filter.Not(regex(path, operand, null));
        }
        if (operand instanceof Document operators && isExpression(operators)) {
            return new Filter.Not(all(operators(path, operators)));
        }
        throw Refusal.badValue("$not needs a regex or a document");
    }

    private static Filter all(String path, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> operands)) {
            throw Refusal.badValue("$all needs an array");
        }
        if (operands.isEmpty()) {
            return new Condition(path, Operator.OTHER, operand, value -> false);
        }
        var parts = new ArrayList<Filter>();
        for (var each : operands) {
            if (each instanceof Document document && isExpression(document)) {
                if (!document.keySet().equals(Set.of("$elemMatch"))) {
                    throw Refusal.badValue("no $ expressions in $all");
                }
                parts.add(element(path, document.get("$elemMatch")));
            } else {
                parts.add(equality(path, each));
            }
        }
        return all(parts);
    }

    /** One element of an array must meet it all. */
    private static Filter element(String path, @Nullable Object operand) {
        if (!(operand instanceof Document query)) {
            throw Refusal.badValue("$elemMatch needs an Object");
        }
        var element = elements(query);
        return new Condition(
                path,
                Operator.ELEMENT,
                operand,
                value -> value instanceof List<?> values && values.stream().anyMatch(element),
                element);
    }

    /** The test of an array's element: as a document if the query names fields, as a value if it begins with operators. */
    public static Predicate<@Nullable Object> elements(Document query) {
        return isValueQuery(query) ? values(query) : documents(query);
    }

    static boolean isValueQuery(Document query) {
        return isExpression(query)
                && query.keySet().stream()
                        .noneMatch(
                                name -> Set.of("$and", "$or", "$nor", "$expr").contains(name));
    }

    private static Predicate<@Nullable Object> documents(Document query) {
        var filter = parse(query);
        return value -> value instanceof Document document && filter.matches(document);
    }

    private static Predicate<@Nullable Object> values(Document query) {
        var filter = all(operators("value", query));
        return value -> holds(filter, value);
    }

    /** An element that is itself an array is not looked into. */
    private static boolean holds(Filter filter, @Nullable Object value) {
        if (filter instanceof Condition condition) {
            return condition.holdsFor(value);
        }
        if (filter instanceof Filter.Not not) {
            return !holds(not.part(), value);
        }
        return filter instanceof Filter.All all && all.parts().stream().allMatch(part -> holds(part, value));
    }

    /** A condition in the language of aggregations. */
    private record ExpressionFilter(@Nullable Object expression) implements Filter {
        @Override
        public boolean matches(Document document) {
            return Utils.isTrue(Expression.evaluateDocument(expression, document));
        }

        @Override
        public void addFieldsTo(Set<String> fields) {
            fields.add(EVERYTHING);
        }
    }
}
