package org.seedbed.shop.stock;

/** What came of asking for units to be set apart for an order. */
public enum Held {
    HELD,
    SOLD_OUT,
    /** There are enough, but so many orders hold the variant that there is no place for one more at this moment. */
    CROWDED
}
