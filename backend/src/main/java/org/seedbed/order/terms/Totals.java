package org.seedbed.order.terms;

/** What an order costs: goods + shipping − discount = total, of which some is tax. */
public record Totals(long goods, long discount, long shipping, long total, long tax) {}
