package org.seedbed.store.bson;

import java.util.Arrays;

/** Binary data of a subtype that the library's own classes do not keep apart. */
public record Binary(byte subtype, byte[] data) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Binary binary && subtype == binary.subtype && Arrays.equals(data, binary.data);
    }

    @Override
    public int hashCode() {
        return 31 * subtype + Arrays.hashCode(data);
    }
}
