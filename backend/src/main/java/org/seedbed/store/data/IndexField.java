package org.seedbed.store.data;

import org.seedbed.store.filter.Paths;

/** One component of an index: a path and its direction. */
public record IndexField(String path, boolean descending) {
    /** Whether a segment could be an array's index as well as a field's name; such paths are not planned with. */
    public boolean isAmbiguous() {
        for (var segment : Paths.split(path)) {
            if (Paths.position(segment) >= 0) {
                return true;
            }
        }
        return false;
    }
}
