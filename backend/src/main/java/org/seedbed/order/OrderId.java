package org.seedbed.order;

import java.util.Base64;
import org.seedbed.shared.Crockford;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Id;

/** Identifies an order. It is made from the cart and the key it was placed with, so that the same key means the same order. */
public record OrderId(String value) implements Id {
    private static final int LENGTH = 16;
    private static final int BITS = 5;

    public static OrderId of(String cart, String key) {
        var bytes = Base64.getUrlDecoder().decode(Digest.sha256(cart + "|" + key));
        var text = new StringBuilder(LENGTH);
        for (int bit = 0; text.length() < LENGTH; bit += BITS) {
            int pair = (bytes[bit / 8] & 0xff) << 8 | bytes[bit / 8 + 1] & 0xff;
            text.append(Crockford.ALPHABET.charAt(pair >> 16 - BITS - bit % 8 & 31));
        }
        return new OrderId(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
