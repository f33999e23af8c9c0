package org.seedbed.cohort;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.Grant;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Role;
import org.springframework.stereotype.Service;

/** Brings people into a cohort and lets them go. */
@Service
class Enrolling {
    private final Cohorts cohorts;
    private final Seats seats;
    private final EnrolmentFollower follower;
    private final People people;
    private final Clock clock;

    Enrolling(Cohorts cohorts, Seats seats, EnrolmentFollower follower, People people, Clock clock) {
        this.cohorts = cohorts;
        this.seats = seats;
        this.follower = follower;
        this.people = people;
        this.clock = clock;
    }

    Seats.Outcome enrol(CohortId id, AccountId account, Actor by) {
        cohorts.requireEditable(id, by);
        people.find(account).orElseThrow(() -> new NotFound(account));
        var outcome = seats.take(id, account, Change.of(by, "enrolled", clock.instant()));
        follower.follow(id);
        return outcome;
    }

    /** Enrols somebody by what is known of them; whoever has this external id or phone number already is that person. */
    Seats.Outcome enrol(CohortId id, String name, @Nullable String phone, @Nullable String externalId, Actor by) {
        cohorts.requireEditable(id, by).requireOpen();
        var known = people.matching(given(externalId), given(phone));
        refuseIf(known.size() > 1, "person-ambiguous");
        var account = known.isEmpty()
                ? people.register(new NewPerson(name, phone, externalId, Set.of(Grant.of(Role.TRAINEE))), by)
                        .id()
                : known.get(0).id();
        return enrol(id, account, by);
    }

    void withdraw(CohortId id, AccountId account, String why, Actor by) {
        cohorts.requireEditable(id, by);
        var left = seats.leave(id, account, EnrolmentState.WITHDRAWN, Change.of(by, "withdrawn", clock.instant(), why));
        if (!left) {
            throw new NotFound(account);
        }
        follower.follow(id);
    }

    private static List<String> given(@Nullable String text) {
        return Stream.of(text)
                .filter(Objects::nonNull)
                .filter(one -> !one.isBlank())
                .map(String::strip)
                .toList();
    }
}
