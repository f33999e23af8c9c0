package org.seedbed.store.update;

import org.jspecify.annotations.Nullable;
import org.seedbed.store.update.Node.Place;

/** What is done to the value at the end of a path. A value that is not there is Missing, before and after. */
interface Operator {
    /** What becomes of a path that cannot be created. */
    enum Reach {
        /** It is refused, as it would have to be created. */
        CREATES,
        /** It is refused, though it would not be created. */
        FINDS,
        /** Nothing. */
        IGNORES
    }

    /** The value after; the same object if nothing changed. */
    @Nullable
    Object apply(@Nullable Object value, Place place, Application application);

    default Reach reach() {
        return Reach.CREATES;
    }

    /** Whether this time there is nothing to do, whatever the path leads to. */
    default boolean isIdle(Application application) {
        return false;
    }
}
