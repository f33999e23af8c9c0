package org.seedbed.shared;

/** A typed identifier: stored and sent as its plain text, never mixed up with an id of another kind. */
public interface Id {
    String value();
}
