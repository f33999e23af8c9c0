package org.seedbed.store.filter;

import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** MongoDB's own errors for what is asked wrongly, and for what this store does not do. */
public final class Refusal {
    private static final int NOT_IMPLEMENTED = 238;

    private Refusal() {}

    public static MongoServerError badValue(String message) {
        return new MongoServerError(ErrorCode.BadValue, message);
    }

    public static MongoServerError notSupported(String what) {
        return new MongoServerError(
                NOT_IMPLEMENTED, "NotImplemented", what + " is not supported by the embedded store; MongoDB does it");
    }
}
