package org.seedbed.store.filter;

import de.bwaldvogel.mongo.backend.BsonType;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Binary;

/** The tests of values that look at what they are. */
final class ValueTests {
    private ValueTests() {}

    static Predicate<@Nullable Object> of(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$size" -> size(operand);
            case "$mod" -> modulo(operand);
            default -> type(operand);
        };
    }

    private static Predicate<@Nullable Object> size(@Nullable Object operand) {
        if (!(operand instanceof Number number)) {
            throw Refusal.badValue("$size needs a number");
        }
        return value -> value instanceof List<?> values && values.size() == number.doubleValue();
    }

    private static Predicate<@Nullable Object> modulo(@Nullable Object operand) {
        if (!(operand instanceof List<?> pair)
                || pair.size() != 2
                || !(pair.get(0) instanceof Number divisor)
                || !(pair.get(1) instanceof Number remainder)) {
            throw Refusal.badValue("malformed mod, needs to be an array of two numbers");
        }
        if (divisor.longValue() == 0) {
            throw Refusal.badValue("divisor cannot be 0");
        }
        return value ->
                value instanceof Number number && number.longValue() % divisor.longValue() == remainder.longValue();
    }

    private static Predicate<@Nullable Object> type(@Nullable Object operand) {
        if (!(operand instanceof Collection<?> types)) {
            return oneType(operand);
        }
        if (types.isEmpty()) {
            throw new FailedToParseException("$type must match at least one type");
        }
        Predicate<@Nullable Object> any = value -> false;
        for (var each : types) {
            any = any.or(oneType(each));
        }
        return any;
    }

    private static Predicate<@Nullable Object> oneType(@Nullable Object operand) {
        if ("number".equals(operand)) {
            return Number.class::isInstance;
        }
        BsonType type;
        if (operand instanceof String alias) {
            type = BsonType.forString(alias);
        } else if (operand instanceof Number code) {
            type = BsonType.forNumber(code);
        } else {
            throw new TypeMismatchException("type must be represented as a number or a string");
        }
        return switch (type) {
            case REGEX -> BsonRegularExpression.class::isInstance;
            case BIN_DATA -> value -> value instanceof Binary || type.matches(value);
            default -> value -> !(value instanceof Missing) && type.matches(value);
        };
    }
}
