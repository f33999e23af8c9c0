package org.seedbed.store.wire.scram;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The one answer to every way of not proving who one is, so that it tells nothing about how near one was. */
public class AuthenticationFailed extends MongoServerError {
    public AuthenticationFailed() {
        super(18, "AuthenticationFailed", "Authentication failed.");
    }
}
