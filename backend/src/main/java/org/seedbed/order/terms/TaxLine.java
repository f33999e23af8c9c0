package org.seedbed.order.terms;

/** What of an order's total is tax at one rate. */
public record TaxLine(int basisPoints, long taxed, long tax) {}
