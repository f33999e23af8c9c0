package org.seedbed.shared;

/** Identifies an incubated shop. */
public record ShopId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
