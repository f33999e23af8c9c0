package org.seedbed.shop.catalogue;

import org.seedbed.shared.Id;

/** Identifies a product of a shop. */
public record ProductId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
