package org.seedbed.store.wire;

import de.bwaldvogel.mongo.bson.Document;

/** Answers the commands that are not about the connection itself; called by many connections at once. */
@FunctionalInterface
public interface CommandHandler {
    /**
     * The reply, {@code ok} included.
     *
     * @throws de.bwaldvogel.mongo.exception.MongoServerException to be answered with its code; whatever else is thrown counts
     *     as a mistake of ours
     */
    Document handle(Request request);
}
