package org.seedbed.order;

import org.jspecify.annotations.Nullable;

/** What an order was made from: the cart as it was, and what the buyer asked for, as a fingerprint. */
public record Origin(String cart, @Nullable Long cartVersion, String requestHash) {}
