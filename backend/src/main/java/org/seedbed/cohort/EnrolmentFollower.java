package org.seedbed.cohort;

import org.seedbed.shared.CohortId;
import org.seedbed.shared.Follower;
import org.springframework.stereotype.Component;

/** Makes the enrolment of everybody who took or left a seat. */
@Component
class EnrolmentFollower implements Follower {
    private final Cohorts cohorts;
    private final Seats seats;
    private final Enrolments enrolments;

    EnrolmentFollower(Cohorts cohorts, Seats seats, Enrolments enrolments) {
        this.cohorts = cohorts;
        this.seats = seats;
        this.enrolments = enrolments;
    }

    @Override
    public void catchUp() {
        cohorts.withMoves().forEach(this::follow);
    }

    void follow(CohortId id) {
        follow(cohorts.require(id));
    }

    private void follow(Cohort cohort) {
        if (!cohort.moves().isEmpty()) {
            enrolments.follow(cohort.id(), cohort.moves());
            seats.settled(cohort.id(), cohort.moves());
        }
    }
}
