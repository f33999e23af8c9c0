package org.seedbed.shop.stock;

/** What came of claiming a hold for a paid order. */
public enum Claim {
    CLAIMED,
    ALREADY,
    GONE
}
