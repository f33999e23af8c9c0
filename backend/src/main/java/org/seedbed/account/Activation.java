package org.seedbed.account;

import java.time.Clock;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.springframework.stereotype.Service;

/** Takes a person's access away, or gives it back. */
@Service
class Activation {
    private final Accounts accounts;
    private final Granting granting;
    private final WaysIn waysIn;
    private final Clock clock;

    Activation(Accounts accounts, Granting granting, WaysIn waysIn, Clock clock) {
        this.accounts = accounts;
        this.granting = granting;
        this.waysIn = waysIn;
        this.clock = clock;
    }

    /**
     * Without access no request succeeds from the moment the account says so. What was open is closed then, and once more
     * before access returns, so that not even a failure in between leaves anything to revive.
     */
    Account turn(AccountId id, boolean active, Actor by) {
        if (active && !accounts.require(id).active()) {
            waysIn.close(id);
        }
        var account = accounts.change(id, before -> {
            var after = before.withActive(active, by, clock.instant());
            granting.requireAdministrator(before, after);
            return after;
        });
        if (!active) {
            waysIn.close(id);
        }
        return account;
    }
}
