package org.seedbed.store.bson;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** Bytes that are not a BSON document. */
public class MalformedBson extends MongoServerError {
    private static final long serialVersionUID = 1L;

    MalformedBson(String message) {
        super(22, "InvalidBSON", message);
    }
}
