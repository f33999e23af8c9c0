package org.seedbed.store.filter;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;

/** The tests of values that compare them with an operand. */
final class Comparison {
    private Comparison() {}

    /** The test on a value itself or, if it is an array, on any of its elements. */
    static Predicate<@Nullable Object> orElement(Predicate<@Nullable Object> test) {
        return value -> test.test(value)
                || value instanceof List<?> values && values.stream().anyMatch(test);
    }

    static Predicate<@Nullable Object> equal(@Nullable Object operand) {
        if (operand == null) {
            return Missing::isNullOrMissing;
        }
        if (operand instanceof String) {
            return operand::equals;
        }
        if (operand instanceof BsonRegularExpression pattern) {
            return regex(pattern).or(value -> value != null && Arrays.equals(Keys.of(value), Keys.of(operand)));
        }
        var key = Keys.of(operand);
        return value -> Keys.sameType(value, operand) && Arrays.equals(Keys.of(value), key);
    }

    static Predicate<@Nullable Object> in(Collection<?> operands) {
        Set<KeyBytes> keys = new HashSet<>();
        Predicate<@Nullable Object> patterns = value -> false;
        for (var operand : operands) {
            keys.add(new KeyBytes(Keys.of(operand)));
            if (operand instanceof BsonRegularExpression pattern) {
                patterns = patterns.or(regex(pattern));
            }
        }
        return patterns.or(value -> keys.contains(new KeyBytes(Keys.of(value))));
    }

    static Predicate<@Nullable Object> less(@Nullable Object operand) {
        return ordered(operand, order -> order < 0, false);
    }

    static Predicate<@Nullable Object> lessOrEqual(@Nullable Object operand) {
        return ordered(operand, order -> order <= 0, true);
    }

    static Predicate<@Nullable Object> greater(@Nullable Object operand) {
        return ordered(operand, order -> order > 0, false);
    }

    static Predicate<@Nullable Object> greaterOrEqual(@Nullable Object operand) {
        return ordered(operand, order -> order >= 0, true);
    }

    static Predicate<@Nullable Object> regex(BsonRegularExpression pattern) {
        return value -> value instanceof String text && pattern.matcher(text).find();
    }

    /** Within the operand's type only, but for the least and the greatest key, which are compared with everything. */
    private static Predicate<@Nullable Object> ordered(@Nullable Object operand, IntPredicate order, boolean equalToo) {
        if (operand instanceof MinKey || operand instanceof MaxKey) {
            return value -> !(value instanceof Missing) && order.test(Keys.compare(value, operand));
        }
        if (operand == null) {
            return value -> equalToo && Missing.isNullOrMissing(value);
        }
        if (isNaN(operand)) {
            return value -> equalToo && isNaN(value);
        }
        var key = Keys.of(operand);
        return value -> Keys.sameType(value, operand)
                && !isNaN(value)
                && order.test(Arrays.compareUnsigned(Keys.of(value), key));
    }

    private static boolean isNaN(@Nullable Object value) {
        return value instanceof Number && Arrays.equals(Keys.of(value), Keys.of(Double.NaN));
    }

    /** A key that can be looked up in a set. */
    private record KeyBytes(byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof KeyBytes key && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
