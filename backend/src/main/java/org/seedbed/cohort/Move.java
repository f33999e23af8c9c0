package org.seedbed.cohort;

import java.time.Instant;
import org.seedbed.shared.AccountId;

/** Somebody took or left a seat and their enrolment has not heard of it yet. */
record Move(AccountId account, EnrolmentState state, Instant at) {}
