package org.seedbed.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;

/** What other modules may know of a person. */
public record Person(
        AccountId id,
        String name,
        @Nullable String phone,
        @Nullable String externalId,
        @Nullable String login,
        Set<Role> roles) {

    static Person of(Account account) {
        return new Person(
                account.id(),
                account.name(),
                account.phone(),
                account.externalId(),
                account.login(),
                account.grants().stream().map(Grant::role).collect(Collectors.toUnmodifiableSet()));
    }

    /** The phone number as staff see it: 138****1234. */
    public @Nullable String maskedPhone() {
        return Phone.masked(phone);
    }
}
