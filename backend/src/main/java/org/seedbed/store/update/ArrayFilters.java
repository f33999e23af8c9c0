package org.seedbed.store.update;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Filter;
import org.seedbed.store.filter.FilterParser;
import org.seedbed.store.filter.Refusal;

/** The conditions on array elements, by the identifiers under which paths name them. */
final class ArrayFilters {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final String ALL = "$[]";

    private final Map<String, Filter> filters = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    static ArrayFilters parse(@Nullable Object given) {
        var parsed = new ArrayFilters();
        if (given == null) {
            return parsed;
        }
        if (!(given instanceof Collection<?> conditions)) {
            throw new TypeMismatchException(
                    "BSON field 'arrayFilters' is the wrong type '" + Errors.type(given) + "', expected type 'array'");
        }
        for (var each : conditions) {
            if (!(each instanceof Document condition)) {
                throw new TypeMismatchException("BSON field 'arrayFilters.0' is the wrong type '" + Errors.type(each)
                        + "', expected type 'object'");
            }
            parsed.add(condition);
        }
        return parsed;
    }

    private void add(Document condition) {
        var filter = FilterParser.parse(condition);
        var names = new TreeSet<String>();
        filter.addFieldsTo(names);
        if (names.isEmpty() || names.contains(Filter.EVERYTHING)) {
            throw new FailedToParseException("Cannot use an expression without a top-level field name in arrayFilters");
        }
        var identifier = names.first();
        if (names.size() > 1) {
            throw new FailedToParseException("Error parsing array filter :: caused by :: "
                    + "Expected a single top-level field name, found '" + identifier + "' and '"
                    + names.higher(identifier) + "'");
        }
        if (!IDENTIFIER.matcher(identifier).matches()) {
            throw Refusal.badValue("Error parsing array filter :: caused by :: The top-level field name must be an "
                    + "alphanumeric string beginning with a lowercase letter, found '" + identifier + "'");
        }
        if (filters.put(identifier, filter) != null) {
            throw new FailedToParseException(
                    "Found multiple array filters with the same top-level field name " + identifier);
        }
    }

    /** Refuses a segment that names elements by an identifier without a filter. */
    void require(String segment, UpdatePath path) {
        if (!UpdatePath.namesElements(segment) || segment.equals(ALL)) {
            return;
        }
        var identifier = identifier(segment);
        if (!filters.containsKey(identifier)) {
            throw Refusal.badValue(
                    "No array filter found for identifier '" + identifier + "' in path '" + path.text() + "'");
        }
        used.add(identifier);
    }

    void refuseUnused(Document update) {
        for (var identifier : filters.keySet()) {
            if (!used.contains(identifier)) {
                throw new FailedToParseException("The array filter for identifier '" + identifier
                        + "' was not used in the update " + update.toString(true, "{ ", " }"));
            }
        }
    }

    /** Whether a segment means this element. */
    boolean choose(String segment, @Nullable Object element) {
        if (segment.equals(ALL)) {
            return true;
        }
        var identifier = identifier(segment);
        var filter = filters.get(identifier);
        return filter != null && filter.matches(new Document(identifier, element));
    }

    private static String identifier(String segment) {
        return segment.substring("$[".length(), segment.length() - "]".length());
    }
}
