package org.seedbed.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.filter.Paths;
import org.seedbed.store.filter.Refusal;
import org.seedbed.store.update.Node.Place;

/**
 * {@code $push}: puts values into an array, then sorts it, then cuts it.
 *
 * @param position before which element; a negative one counts from the end
 * @param slice how many elements are kept, negative for the last; null for all
 */
record Push(
        Collection<?> values,
        int position,
        @Nullable Comparator<@Nullable Object> order,
        @Nullable Integer slice) implements Operator {
    private static final String EACH = "$each";
    private static final int AT_THE_END = Integer.MAX_VALUE;

    static Push of(@Nullable Object argument) {
        if (!(argument instanceof Document clauses) || !clauses.containsKey(EACH)) {
            return new Push(Collections.singletonList(argument), AT_THE_END, null, null);
        }
        clauses.keySet().stream()
                .filter(name -> !List.of(EACH, "$position", "$sort", "$slice").contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.badValue("Unrecognized clause in $push: " + name);
                });
        if (!(clauses.get(EACH) instanceof Collection<?> values)) {
            throw Refusal.badValue("The argument to $each in $push must be an array but it was of type: "
                    + Errors.type(clauses.get(EACH)));
        }
        return new Push(
                values,
                clauses.containsKey("$position") ? position(clauses.get("$position")) : AT_THE_END,
                clauses.containsKey("$sort") ? order(clauses.get("$sort")) : null,
                clauses.containsKey("$slice") ? slice(clauses.get("$slice")) : null);
    }

    private static int position(@Nullable Object value) {
        if (!(value instanceof Number number) || !isWhole(number)) {
            throw Refusal.badValue(
                    "The value for $position must be an integer value, not of type: " + Errors.type(value));
        }
        return (int) number.doubleValue();
    }

    private static int slice(@Nullable Object value) {
        if (!(value instanceof Number number) || !isWhole(number)) {
            throw Refusal.badValue(
                    "The value for $slice must be an integer value but was given type: " + Errors.type(value));
        }
        return (int) number.doubleValue();
    }

    private static boolean isWhole(Number number) {
        return number.doubleValue() == Math.rint(number.doubleValue());
    }

    private static Comparator<@Nullable Object> order(@Nullable Object value) {
        if (value instanceof Number direction) {
            return directed(Keys::compare, direction);
        }
        if (!(value instanceof Document fields)) {
            throw Refusal.badValue(
                    "The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields");
        }
        if (fields.isEmpty()) {
            throw Refusal.badValue("The $sort pattern is empty when it should be a set of fields.");
        }
        Comparator<@Nullable Object> order = (left, right) -> 0;
        for (var field : fields.entrySet()) {
            var path = Paths.split(field.getKey());
            order = order.thenComparing(
                    directed((left, right) -> Keys.compare(at(left, path), at(right, path)), field.getValue()));
        }
        return order;
    }

    private static Comparator<@Nullable Object> directed(
            Comparator<@Nullable Object> ascending, @Nullable Object direction) {
        if (direction instanceof Number number && Math.abs(number.doubleValue()) == 1) {
            return number.doubleValue() > 0 ? ascending : ascending.reversed();
        }
        throw Refusal.badValue("The $sort element value must be either 1 or -1");
    }

    /** The value that an element is sorted by; null if it has none. */
    private static @Nullable Object at(@Nullable Object element, String[] path) {
        var value = element instanceof Document ? element : null;
        for (var segment : path) {
            if (value instanceof Document document) {
                value = document.get(segment);
            } else if (value instanceof List<?> values) {
                int position = Paths.position(segment);
                value = position >= 0 && position < values.size() ? values.get(position) : null;
            } else {
                return null;
            }
        }
        return value;
    }

    @Override
    public Object apply(@Nullable Object value, Place place, Application application) {
        if (value instanceof Missing) {
            return pushed(List.of());
        }
        if (value instanceof List<?> elements) {
            return pushed(elements);
        }
        throw Refusal.badValue("The field '" + place.path() + "' must be an array but is of type " + Errors.type(value)
                + " in document {" + Errors.id(application.before()) + "}");
    }

    private List<?> pushed(List<?> elements) {
        var result = new ArrayList<@Nullable Object>(elements);
        int size = elements.size();
        result.addAll(position < 0 ? Math.max(0, size + position) : Math.min(size, position), values);
        if (order != null) {
            result.sort(order);
        }
        if (slice == null) {
            return result;
        }
        return slice < 0
                ? result.subList(Math.max(0, result.size() + slice), result.size())
                : result.subList(0, Math.min(slice, result.size()));
    }
}
