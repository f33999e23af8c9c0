package org.seedbed.order;

import java.time.Instant;

/** What an order was made from: the cart as it was, and what the buyer asked for, as a fingerprint. */
public record Origin(String cart, Instant cartExpiresAt, String requestHash) {}
