package org.seedbed.order.terms;

/** What a discount takes from one line, or from {@link #SHIPPING}; all of an order add up to its discount exactly. */
public record Adjustment(String target, String code, long amount) {
    public static final String SHIPPING = "shipping";
}
