package org.seedbed.shop.catalogue;

/** The word a page says about a variant's stock. */
public enum Availability {
    IN_STOCK,
    FEW_LEFT,
    SOLD_OUT,
    MADE_TO_ORDER
}
