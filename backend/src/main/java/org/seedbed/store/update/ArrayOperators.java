package org.seedbed.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.filter.FilterParser;
import org.seedbed.store.filter.Refusal;
import org.seedbed.store.update.Node.Place;

/** The operators that add elements to arrays as to sets, and take elements out of them. */
final class ArrayOperators {
    private static final String EACH = "$each";

    private ArrayOperators() {}

    static Operator addToSet(@Nullable Object argument) {
        if (!(argument instanceof Document clauses)
                || clauses.isEmpty()
                || !clauses.keySet().iterator().next().equals(EACH)) {
            return new AddToSet(Collections.singletonList(argument));
        }
        if (!(clauses.get(EACH) instanceof Collection<?> values)) {
            throw new TypeMismatchException("The argument to $each in $addToSet must be an array but it was of type "
                    + Errors.type(clauses.get(EACH)));
        }
        if (clauses.size() > 1) {
            throw Refusal.badValue(
                    "Found unexpected fields after $each in $addToSet: " + clauses.toString(true, "{ ", " }"));
        }
        return new AddToSet(values);
    }

    /** {@code $addToSet}. */
    private record AddToSet(Collection<?> values) implements Operator {
        @Override
        public Object apply(@Nullable Object value, Place place, Application application) {
            if (value instanceof Missing) {
                return added(List.of());
            }
            if (value instanceof List<?> elements) {
                return added(elements);
            }
            throw Refusal.badValue("Cannot apply $addToSet to non-array field. Field named '" + place.name()
                    + "' has non-array type " + Errors.type(value));
        }

        private List<?> added(List<?> elements) {
            var keys = keys(elements);
            var result = new ArrayList<@Nullable Object>(elements);
            for (var each : values) {
                if (keys.add(Keys.of(each))) {
                    result.add(each);
                }
            }
            return result;
        }
    }

    private static Set<byte[]> keys(Collection<?> values) {
        var keys = new TreeSet<>(Keys.ORDER);
        values.forEach(each -> keys.add(Keys.of(each)));
        return keys;
    }

    static Operator pull(@Nullable Object argument) {
        if (argument instanceof Document condition) {
            return new Pull(FilterParser.elements(condition));
        }
        if (argument instanceof BsonRegularExpression pattern) {
            return new Pull(FilterParser.elements(new Document("$regex", pattern)));
        }
        var key = Keys.of(argument);
        return new Pull(element -> Arrays.equals(Keys.of(element), key));
    }

    static Operator pullAll(@Nullable Object argument) {
        if (!(argument instanceof Collection<?> values)) {
            throw Refusal.badValue("$pullAll requires an array argument but was given a " + Errors.type(argument));
        }
        var keys = keys(values);
        return new Pull(element -> keys.contains(Keys.of(element)));
    }

    /** {@code $pull} or {@code $pullAll}. */
    private record Pull(Predicate<@Nullable Object> unwanted) implements Operator {
        @Override
        public @Nullable Object apply(@Nullable Object value, Place place, Application application) {
            if (value instanceof Missing) {
                return value;
            }
            if (!(value instanceof List<?> elements)) {
                throw Refusal.badValue("Cannot apply $pull to a non-array value");
            }
            var kept = new ArrayList<@Nullable Object>(elements);
            return kept.removeIf(unwanted) ? kept : value;
        }

        @Override
        public Reach reach() {
            return Reach.FINDS;
        }
    }

    static Operator pop(String path, @Nullable Object argument) {
        if (!(argument instanceof Number end)) {
            throw new FailedToParseException("Expected a number in: " + Errors.element(path, argument));
        }
        if (Math.abs(end.doubleValue()) != 1) {
            throw new FailedToParseException("$pop expects 1 or -1, found: " + end);
        }
        return new Pop(end.doubleValue() < 0);
    }

    /** {@code $pop}. */
    private record Pop(boolean first) implements Operator {
        @Override
        public @Nullable Object apply(@Nullable Object value, Place place, Application application) {
            if (value instanceof Missing || value instanceof List<?> empty && empty.isEmpty()) {
                return value;
            }
            if (!(value instanceof List<?> elements)) {
                throw new TypeMismatchException("Path '" + place.path() + "' contains an element of non-array type '"
                        + Errors.type(value) + "'");
            }
            return new ArrayList<>(
                    first ? elements.subList(1, elements.size()) : elements.subList(0, elements.size() - 1));
        }

        @Override
        public Reach reach() {
            return Reach.FINDS;
        }
    }
}
