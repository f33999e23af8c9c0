package org.seedbed.shop.stock;

import org.seedbed.shared.ShopId;

/** Units that left the shelf for a paid order, or came back to it, and whose order has yet to be asked whether it knows. */
public record Taken(ShopId shop, String sku, String order, String kind, int quantity) {
    static final String SOLD = "sold";

    /** Whether they left; all other kinds name why they came back. */
    public boolean isSale() {
        return kind.equals(SOLD);
    }

    String key() {
        return order + "|" + kind;
    }
}
