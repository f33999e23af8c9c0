package org.seedbed.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Role;

/**
 * What other modules may know of a person.
 *
 * @param roles those they have or will have
 * @param dormant grants whose days are over or have not begun
 */
public record Person(
        AccountId id,
        String name,
        @Nullable String phone,
        @Nullable String externalId,
        @Nullable String login,
        Set<Role> roles,
        List<DatedGrant> dormant) {

    static Person of(Account account, LocalDate today) {
        return new Person(
                account.id(),
                account.name(),
                account.phone(),
                account.externalId(),
                account.login(),
                account.rolesSince(today),
                DatedGrant.sorted(account.grants())
                        .filter(grant -> !grant.isInForce(today))
                        .toList());
    }

    /** Whether this person has, or will have, a say in what concerns others. */
    public boolean isStaff() {
        return roles.stream().anyMatch(role -> role != Role.TRAINEE);
    }

    /** The phone number as staff see it: 138****1234. */
    public @Nullable String maskedPhone() {
        return Phone.masked(phone);
    }
}
