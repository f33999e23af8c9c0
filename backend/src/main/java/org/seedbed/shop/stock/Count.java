package org.seedbed.shop.stock;

import java.time.Instant;
import org.seedbed.shared.AccountId;

/** A seller's own count: who set which number in place of which. */
record Count(AccountId who, Instant at, int from, int to) {}
