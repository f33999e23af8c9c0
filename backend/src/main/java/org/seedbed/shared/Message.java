package org.seedbed.shared;

import java.util.Map;

/**
 * Something to be said to a customer or to a shop, kept in the document that gives the occasion until it has been taken from there; its kind
 * names it within that document, so that it is said once.
 */
public record Message(String kind, String to, String language, Map<String, String> arguments) {
    private static final String SHOP = "";

    public Message {
        arguments = Map.copyOf(arguments);
    }

    /** For the shop's own people, wherever the shop can be reached when it is sent. */
    public static Message toShop(String kind, String language, Map<String, String> arguments) {
        return new Message(kind, SHOP, language, arguments);
    }

    public boolean isToShop() {
        return to.equals(SHOP);
    }
}
