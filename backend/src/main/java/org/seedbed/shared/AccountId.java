package org.seedbed.shared;

/** Identifies a person who can sign in or is on a roster. */
public record AccountId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
