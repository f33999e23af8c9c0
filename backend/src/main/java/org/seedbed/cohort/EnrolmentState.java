package org.seedbed.cohort;

/** Whether somebody takes part; who left stays on record. */
enum EnrolmentState {
    ACTIVE,
    WITHDRAWN,
    DROPPED
}
