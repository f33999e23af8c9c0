package org.seedbed.cohort;

import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Id;

/** A person in a cohort: one enrolment, however often they leave and come back. */
public record EnrolmentId(String value) implements Id {
    static EnrolmentId of(CohortId cohort, AccountId account) {
        return new EnrolmentId(cohort.value() + ":" + account.value());
    }
}
