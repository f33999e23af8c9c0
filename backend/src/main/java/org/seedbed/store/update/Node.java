package org.seedbed.store.update;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.PathNotViableException;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.update.Operator.Reach;

/** A part of an update, below some segments of its paths. A value that is not there is Missing, before and after. */
interface Node {
    /** The value after; the same object if nothing changed. */
    @Nullable
    Object apply(@Nullable Object value, Place place, Application application);

    /** Refuses, if it must, that nothing can ever be at the place, because its holder has no such places. */
    void miss(@Nullable Object holder, Place place, Application application);

    /** The two as one, for a place that both lead to. */
    Node merge(Node other, Place place);

    /** One of the update's paths through here. */
    String somePath();

    /** Where in a document a value is: under this name in what is at the parent place. */
    record Place(@Nullable Place parent, String name) {
        static final Place ROOT = new Place(null, "");

        Place at(String child) {
            return new Place(this, child);
        }

        String path() {
            return parent == null || parent == ROOT ? name : parent.path() + "." + name;
        }

        /** The name of what holds this. */
        String parentName() {
            return parent == null ? "" : parent.name;
        }
    }

    /** The end of one of an update's paths. */
    record Leaf(String path, Operator operator) implements Node {
        @Override
        public @Nullable Object apply(@Nullable Object value, Place place, Application application) {
            return operator.isIdle(application) ? value : operator.apply(value, place, application);
        }

        @Override
        public void miss(@Nullable Object holder, Place place, Application application) {
            if (operator.reach() == Reach.IGNORES || operator.isIdle(application)) {
                return;
            }
            if (operator.reach() == Reach.CREATES) {
                throw new PathNotViableException(place.name(), new Document(place.parentName(), holder));
            }
            throw Errors.pathNotViable("Cannot use the part (" + place.name() + ") of (" + path
                    + ") to traverse the element ({" + Errors.element(place.parentName(), holder) + "})");
        }

        @Override
        public Node merge(Node other, Place place) {
            throw Errors.conflict("Update created a conflict at '" + place.path() + "'");
        }

        @Override
        public String somePath() {
            return path;
        }
    }
}
