package org.seedbed.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Refusal;
import org.seedbed.store.update.Node.Place;

/** What is done to all elements of an array, or to those that array filters choose. */
final class Elements extends Branch {
    private final ArrayFilters filters;

    Elements(ArrayFilters filters) {
        super(new LinkedHashMap<>());
        this.filters = filters;
    }

    @Override
    boolean admits(String segment) {
        return UpdatePath.namesElements(segment);
    }

    @Override
    public @Nullable Object apply(@Nullable Object value, Place place, Application application) {
        if (value instanceof Missing) {
            throw notThere(place);
        }
        if (!(value instanceof List<?> values)) {
            throw Refusal.badValue(
                    "Cannot apply array updates to non-array element " + Errors.element(place.name(), value));
        }
        List<@Nullable Object> changed = null;
        for (int i = 0; i < values.size(); i++) {
            var before = values.get(i);
            var here = place.at(Integer.toString(i));
            var node = node(before, here);
            var after = node == null ? before : node.apply(before, here, application);
            if (after != before) {
                changed = changed == null ? new ArrayList<>(values) : changed;
                changed.set(i, after instanceof Missing ? null : after);
            }
        }
        return changed == null ? values : changed;
    }

    /** What is done to this element; null if nothing is. */
    private @Nullable Node node(@Nullable Object element, Place place) {
        Node chosen = null;
        for (var entry : children().entrySet()) {
            if (filters.choose(entry.getKey(), element)) {
                chosen = chosen == null ? entry.getValue() : chosen.merge(entry.getValue(), place);
            }
        }
        return chosen;
    }

    @Override
    public void miss(@Nullable Object holder, Place place, Application application) {
        throw notThere(place);
    }

    private static RuntimeException notThere(Place place) {
        return Refusal.badValue(
                "The path '" + place.path() + "' must exist in the document in order to apply array updates.");
    }

    @Override
    public Node merge(Node other, Place place) {
        if (!(other instanceof Elements elements)) {
            throw Errors.conflict("Update created a conflict at '" + place.path() + "'");
        }
        var merged = new Elements(filters);
        merged.addAll(this, place);
        merged.addAll(elements, place);
        return merged;
    }
}
