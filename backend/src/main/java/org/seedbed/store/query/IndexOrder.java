package org.seedbed.store.query;

import org.jspecify.annotations.Nullable;
import org.seedbed.store.data.IndexField;

/**
 * How the ranges of an index give documents in a wanted order.
 *
 * @param reversed whether the index is read backwards
 * @param merged whether the ranges are read side by side, always taking the least, instead of one after the other
 */
record IndexOrder(boolean reversed, boolean merged) {
    /** Null if the index does not give that order. */
    static @Nullable IndexOrder of(IndexAccess access, Sort sort) {
        var walk = new Walk(access);
        for (var wanted : sort.fields()) {
            if (!walk.take(wanted)) {
                return null;
            }
        }
        return new IndexOrder(Boolean.TRUE.equals(walk.reversed), walk.merged);
    }

    /** Takes the wanted fields one by one and follows them along the index. */
    private static final class Walk {
        private final IndexAccess access;
        private int at;
        private @Nullable Boolean reversed;
        private boolean merged;

        Walk(IndexAccess access) {
            this.access = access;
            this.at = access.constants();
        }

        boolean take(IndexField wanted) {
            if (isConstant(wanted.path())) {
                return true;
            }
            if (!isNext(wanted) && at == access.constants() && at < access.points()) {
                merged = true;
                at = access.points();
            }
            return isNext(wanted) && goesTheSameWay(wanted);
        }

        /** Of documents that have one value in common others may differ, and those are what arrays are sorted by. */
        private boolean isConstant(String path) {
            for (int i = 0; i < access.constants(); i++) {
                if (access.index().fields().get(i).path().equals(path)) {
                    return !access.index().isMultikey(i);
                }
            }
            return false;
        }

        private boolean isNext(IndexField wanted) {
            return at < access.index().fields().size()
                    && access.index().fields().get(at).path().equals(wanted.path())
                    && !access.index().isMultikey(at);
        }

        private boolean goesTheSameWay(IndexField wanted) {
            boolean opposite = access.index().fields().get(at).descending() != wanted.descending();
            at++;
            if (reversed == null) {
                reversed = opposite;
            }
            return reversed == opposite;
        }
    }
}
