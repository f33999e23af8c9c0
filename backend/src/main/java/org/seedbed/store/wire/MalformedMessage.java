package org.seedbed.store.wire;

import java.io.IOException;

/** What arrives is not this protocol, or has lost its place in it, so that the connection is of no more use. */
public final class MalformedMessage extends IOException {
    MalformedMessage(String message) {
        super(message);
    }
}
