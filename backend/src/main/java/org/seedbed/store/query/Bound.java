package org.seedbed.store.query;

import org.seedbed.store.bson.Keys;

/** A place in the order of keys: before or after everything that begins with the prefix. */
record Bound(byte[] prefix, boolean after) {
    static Bound before(byte[] prefix) {
        return new Bound(prefix, false);
    }

    static Bound after(byte[] prefix) {
        return new Bound(prefix, true);
    }

    byte[] bytes() {
        return after ? Keys.after(prefix) : prefix;
    }

    Bound inverted() {
        return new Bound(Keys.inverted(prefix), !after);
    }

    boolean isBefore(Bound other) {
        return Keys.ORDER.compare(bytes(), other.bytes()) < 0;
    }
}
