package org.seedbed.shop.stock;

import java.time.Instant;
import org.bson.Document;

/** Units of an order that came back to the shelf, once for each kind, until the order has recorded it. */
record PutBack(String key, String order, String kind, int quantity, Instant at) {
    static PutBack of(String order, String kind, int quantity, Instant at) {
        return new PutBack(order + "|" + kind, order, kind, quantity, at);
    }

    /** As it is stored. */
    Document toDocument() {
        return new Document("key", key)
                .append("order", order)
                .append("kind", kind)
                .append("quantity", quantity)
                .append("at", at);
    }
}
