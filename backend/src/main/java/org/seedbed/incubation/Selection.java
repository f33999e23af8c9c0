package org.seedbed.incubation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** That somebody was selected, from which day and why; it ends but never disappears. */
@Document("selections")
record Selection(
        @Id SelectionId id,
        CohortId cohort,
        AccountId account,
        LocalDate on,
        String reason,
        AccountId by,
        @Nullable LocalDate endedOn,
        List<Change> changes) {

    boolean isCurrent() {
        return endedOn == null;
    }

    boolean saysTheSameAs(Choice choice) {
        return isCurrent() && on.equals(choice.on()) && reason.equals(choice.reason());
    }

    /** Whom to select, from when and why. */
    record Choice(AccountId account, LocalDate on, String reason) {}
}
