package org.seedbed.store;

import java.io.IOException;
import java.util.Optional;

/** A connection to the store without a port, as good as one that has signed in; for one thread at a time. */
@FunctionalInterface
public interface DirectConnection {
    /**
     * Takes one whole message of MongoDB's wire protocol and does in the calling thread what it says.
     *
     * @return the message that answers it, none if it asks for none
     * @throws IOException if this is no message, after which the connection is of no use
     */
    Optional<byte[]> exchange(byte[] message) throws IOException;
}
