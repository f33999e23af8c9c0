package org.seedbed.shared;

/** The idempotency key of a request came before with another request: answered with 422, and nothing is done. */
public class KeyUsedAlready extends RuntimeException {
    public KeyUsedAlready(String key) {
        super("This key was used for another request: " + key);
    }
}
