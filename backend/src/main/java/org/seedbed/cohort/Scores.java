package org.seedbed.cohort;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Invalid;
import org.springframework.stereotype.Service;

/** Enters assessment scores. */
@Service
class Scores {
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Clock clock;

    Scores(Cohorts cohorts, Enrolments enrolments, Clock clock) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /** Sets scores; an empty one takes a score back. Returns how many differ from before. */
    int enter(CohortId id, Map<AccountId, Optional<Integer>> scores, Actor by) {
        cohorts.requireEditable(id, by).requireOpen();
        var enrolled = enrolments.of(id).stream().map(Enrolment::account).toList();
        if (!enrolled.containsAll(scores.keySet())) {
            throw Invalid.field("scores", "mark-not-enrolled");
        }
        return enrolments.score(id, scores, Change.of(by, "scored", clock.instant()));
    }
}
