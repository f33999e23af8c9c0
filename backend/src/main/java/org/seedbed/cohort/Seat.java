package org.seedbed.cohort;

import java.time.Instant;
import org.seedbed.shared.AccountId;

/** A place in a cohort or in the queue for one. */
record Seat(AccountId account, Instant since) {}
