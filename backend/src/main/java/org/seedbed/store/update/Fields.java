package org.seedbed.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Paths;
import org.seedbed.store.update.Node.Place;

/** What is done to fields of a document or to places in an array, in the order in which new fields are added. */
final class Fields extends Branch {
    /** Numeric names in the order of their numbers, before all others. */
    private static final Comparator<String> ORDER = Comparator.comparingInt(
                    (String name) -> Paths.position(name) < 0 ? Integer.MAX_VALUE : Paths.position(name))
            .thenComparing(Comparator.naturalOrder());

    private static final int MOST_PLACES_TO_FILL = 1_500_000;

    Fields() {
        super(new TreeMap<>(ORDER));
    }

    @Override
    boolean admits(String segment) {
        return !UpdatePath.namesElements(segment);
    }

    @Override
    public @Nullable Object apply(@Nullable Object value, Place place, Application application) {
        if (value instanceof Document document) {
            return inDocument(document, place, application);
        }
        if (value instanceof List<?> values) {
            return inArray(values, place, application);
        }
        if (value instanceof Missing) {
            var created = inDocument(new Document(), place, application);
            return created.isEmpty() ? value : created;
        }
        nodes(place, application).forEach((name, node) -> node.miss(value, place.at(name), application));
        return value;
    }

    private Document inDocument(Document document, Place place, Application application) {
        var changed = document;
        for (var entry : nodes(place, application).entrySet()) {
            var name = entry.getKey();
            var before = document.getOrMissing(name);
            var after = entry.getValue().apply(before, place.at(name), application);
            if (after != before) {
                changed = changed == document ? document.clone() : changed;
                if (after instanceof Missing) {
                    changed.remove(name);
                } else {
                    changed.put(name, after);
                }
            }
        }
        return changed;
    }

    private List<?> inArray(List<?> values, Place place, Application application) {
        List<@Nullable Object> changed = null;
        for (var entry : nodes(place, application).entrySet()) {
            var here = place.at(entry.getKey());
            int position = Paths.position(here.name());
            if (position < 0) {
                entry.getValue().miss(values, here, application);
                continue;
            }
            var before = position < values.size() ? values.get(position) : Missing.getInstance();
            var after = entry.getValue().apply(before, here, application);
            if (after != before) {
                changed = changed == null ? new ArrayList<>(values) : changed;
                put(changed, position, after instanceof Missing ? null : after);
            }
        }
        return changed == null ? values : changed;
    }

    private static void put(List<@Nullable Object> values, int position, @Nullable Object value) {
        if (position - values.size() > MOST_PLACES_TO_FILL) {
            throw Errors.cannotFill(MOST_PLACES_TO_FILL);
        }
        while (values.size() <= position) {
            values.add(null);
        }
        values.set(position, value);
    }

    @Override
    public void miss(@Nullable Object holder, Place place, Application application) {
        nodes(place, application).values().forEach(node -> node.miss(holder, place, application));
    }

    /** The children by the names of their places, with what is meant by the positional operator. */
    private Map<String, Node> nodes(Place place, Application application) {
        var positional = child(UpdatePath.POSITIONAL);
        if (positional == null) {
            return children();
        }
        var nodes = new Fields();
        nodes.addAll(this, place);
        nodes.children().remove(UpdatePath.POSITIONAL);
        var name = Integer.toString(application.position(place.path()));
        nodes.children().merge(name, positional, (known, added) -> known.merge(added, place.at(name)));
        return nodes.children();
    }

    @Override
    public Node merge(Node other, Place place) {
        if (!(other instanceof Fields fields)) {
            return other.merge(this, place);
        }
        var merged = new Fields();
        merged.addAll(this, place);
        merged.addAll(fields, place);
        return merged;
    }
}
