package org.seedbed.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Refusal;
import org.seedbed.store.update.Node.Place;

/** The operators that calculate. */
final class NumberOperators {
    private NumberOperators() {}

    static Operator increment(String path, @Nullable Object argument) {
        if (argument instanceof Number by) {
            return new Calculation("$inc", Arithmetic.SUM, by);
        }
        throw new TypeMismatchException(
                "Cannot increment with non-numeric argument: {" + Errors.element(path, argument) + "}");
    }

    static Operator multiply(String path, @Nullable Object argument) {
        if (argument instanceof Number by) {
            return new Calculation("$mul", Arithmetic.PRODUCT, by);
        }
        throw new TypeMismatchException(
                "Cannot multiply with non-numeric argument: {" + Errors.element(path, argument) + "}");
    }

    /** {@code $inc} or {@code $mul}. */
    private record Calculation(String name, Arithmetic arithmetic, Number operand) implements Operator {
        @Override
        public Object apply(@Nullable Object value, Place place, Application application) {
            if (value instanceof Missing) {
                return arithmetic == Arithmetic.SUM ? operand : Arithmetic.zero(operand);
            }
            if (!(value instanceof Number number)) {
                throw new TypeMismatchException(
                        "Cannot apply " + name + " to a value of non-numeric type. {" + Errors.id(application.before())
                                + "} has the field '" + place.name() + "' of non-numeric type " + Errors.type(value));
            }
            var result = arithmetic.of(number, operand);
            if (result == null) {
                throw Refusal.badValue("Failed to apply " + name + " operations to current value ((NumberLong)" + number
                        + ") for document {" + Errors.id(application.before()) + "}");
            }
            return result;
        }
    }

    static Operator bits(@Nullable Object argument) {
        if (!(argument instanceof Document operations)) {
            throw Refusal.badValue("The $bit modifier is not compatible with a " + Errors.type(argument)
                    + ". You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}");
        }
        if (operations.isEmpty()) {
            throw Refusal.badValue("You must pass in at least one bitwise operation. "
                    + "The format is: {$bit: {field: {and/or/xor: #}}");
        }
        operations.forEach((name, operand) -> {
            if (!name.equals("and") && !name.equals("or") && !name.equals("xor")) {
                throw Refusal.badValue("The $bit modifier only supports 'and', 'or', and 'xor', not '" + name
                        + "' which is an unknown operator: {" + Errors.element(name, operand) + "}");
            }
            if (!isWhole(operand)) {
                throw Refusal.badValue("The $bit modifier field must be an Integer(32/64 bit); a '"
                        + Errors.type(operand) + "' is not supported here: {" + Errors.element(name, operand) + "}");
            }
        });
        return new Bits(operations);
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    /** {@code $bit}. */
    private record Bits(Document operations) implements Operator {
        @Override
        public Object apply(@Nullable Object value, Place place, Application application) {
            if (!(value instanceof Missing) && !isWhole(value)) {
                throw Refusal.badValue("Cannot apply $bit to a value of non-integral type.{"
                        + Errors.id(application.before()) + "} has the field " + place.name()
                        + " of non-integer type " + Errors.type(value));
            }
            var result = value instanceof Number number ? number : (Number) 0;
            for (var operation : operations.entrySet()) {
                result = combine(operation.getKey(), result, (Number) operation.getValue());
            }
            return result;
        }

        private static Number combine(String operation, Number left, Number right) {
            long a = left.longValue();
            long b = right.longValue();
            long result = switch (operation) {
                case "and" -> a & b;
                case "or" -> a | b;
                default -> a ^ b;
            };
            if (left instanceof Integer && right instanceof Integer) {
                return (int) result;
            }
            return result;
        }
    }
}
