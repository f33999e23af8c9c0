package org.seedbed.account;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.springframework.stereotype.Service;

/** Gives and takes roles, and sees to it that the programme never runs out of administrators. */
@Service
class Granting {
    private final Accounts accounts;
    private final Clock clock;
    private final ZoneId zone;

    Granting(Accounts accounts, Clock clock, ZoneId zone) {
        this.accounts = accounts;
        this.clock = clock;
        this.zone = zone;
    }

    /** From now on the person has these grants, each in its days, and no others. */
    Account grant(AccountId id, Set<DatedGrant> grants, Actor by) {
        refuseIf(!by.isAdministrator(), "grant-above-own");
        return accounts.change(id, before -> {
            if (before.grants().equals(grants)) {
                return before;
            }
            var after = before.withGrants(grants, today(), by, clock.instant());
            requireAdministrator(before, after);
            return after;
        });
    }

    /** Refuses a change after which nobody would administer the programme without a last day. */
    void requireAdministrator(Account before, Account after) {
        var today = today();
        refuseIf(
                before.administersForGood(today)
                        && !after.administersForGood(today)
                        && !accounts.hasAdministratorForGood(before.id(), today),
                "last-administrator");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
