package org.seedbed.shared;

import java.util.Map;

/**
 * Something to be said to a customer, kept in the document that gives the occasion until it has been taken from there; its kind
 * names it within that document, so that it is said once.
 */
public record Message(String kind, String to, String language, Map<String, String> arguments) {
    public Message {
        arguments = Map.copyOf(arguments);
    }
}
