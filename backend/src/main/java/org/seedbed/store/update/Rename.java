package org.seedbed.store.update;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Paths;
import org.seedbed.store.filter.Refusal;
import org.seedbed.store.update.Node.Place;

/** What {@code $rename} does at its target; at its source the field is removed. */
record Rename(UpdatePath source, UpdatePath target) implements Operator {
    static Rename of(String from, @Nullable Object to) {
        if (!(to instanceof String name)) {
            throw Refusal.badValue("The 'to' field for $rename must be a string: " + Errors.element(from, to));
        }
        var source = UpdatePath.of(from);
        var target = UpdatePath.of(name);
        if (source.text().equals(target.text())) {
            throw Refusal.badValue("The source and target field for $rename must differ: " + Errors.element(from, to));
        }
        if (source.startsWith(target) || target.startsWith(source)) {
            throw Refusal.badValue("The source and target field for $rename must not be on the same path: "
                    + Errors.element(from, to));
        }
        if (source.isDynamic()) {
            throw Refusal.badValue("The source field for $rename may not be dynamic: " + from);
        }
        if (target.isDynamic()) {
            throw Refusal.badValue("The destination field for $rename may not be dynamic: " + name);
        }
        return new Rename(source, target);
    }

    @Override
    public boolean isIdle(Application application) {
        return value(application.before()) instanceof Missing;
    }

    @Override
    public @Nullable Object apply(@Nullable Object value, Place place, Application application) {
        refuseArrays("destination", target, application.before());
        return value(application.before());
    }

    /** The value at the source: no other operator of an update may change it. */
    private @Nullable Object value(Document before) {
        Object value = before;
        for (int depth = 0; depth < source.segments().length; depth++) {
            value = step(value, depth);
            if (value instanceof Missing) {
                return value;
            }
        }
        refuseArrays("source", source, before);
        return value;
    }

    private @Nullable Object step(@Nullable Object holder, int depth) {
        var name = source.segment(depth);
        if (holder instanceof Document document) {
            return document.getOrMissing(name);
        }
        int position = Paths.position(name);
        if (holder instanceof List<?> values && position >= 0) {
            return position < values.size() ? values.get(position) : Missing.getInstance();
        }
        throw Errors.pathNotViable("cannot use the part (" + source.segment(depth - 1) + " of " + source.text()
                + ") to traverse the element ({" + Errors.element(source.segment(depth - 1), holder) + "})");
    }

    private static void refuseArrays(String which, UpdatePath path, Document before) {
        Object holder = before;
        for (int depth = 0; !path.isLast(depth) && holder instanceof Document document; depth++) {
            holder = document.get(path.segment(depth));
            if (holder instanceof List) {
                throw Refusal.badValue("The " + which + " field cannot be an array element, '" + path.text()
                        + "' in doc with " + Errors.id(before) + " has an array field called '" + path.segment(depth)
                        + "'");
            }
        }
    }
}
