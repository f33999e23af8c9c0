package org.seedbed.order;

import java.time.Instant;

/** An event that did not fit its order and was put aside for somebody to look at. */
public record Quarantined(String event, String why, PaymentFacts facts, Instant at) {}
