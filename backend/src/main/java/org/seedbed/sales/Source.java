package org.seedbed.sales;

/** The row of the import that a fact came from. */
public record Source(String importId, int row) {}
