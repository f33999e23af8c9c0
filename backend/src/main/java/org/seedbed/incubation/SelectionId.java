package org.seedbed.incubation;

import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Id;

/** A person of a cohort who was selected; whoever is selected again keeps the same one. */
public record SelectionId(String value) implements Id {
    static SelectionId of(CohortId cohort, AccountId account) {
        return new SelectionId(cohort.value() + ":" + account.value());
    }
}
