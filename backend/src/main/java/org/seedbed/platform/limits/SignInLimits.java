package org.seedbed.platform.limits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.limits.Tries.Key;
import org.seedbed.shared.AccountId;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing at passwords. Strangers are limited by the name they type, known or not, by their address and all
 * together; a device that has signed in as this person before has a limit of its own, so nobody can keep them out.
 */
@Component
public class SignInLimits {
    private static final int AT_ONCE = 20;
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Tries tries;
    private final Limit account;
    private final Limit device;
    private final Limit ownPassword;
    private final Limit address;
    private final Limit total;

    SignInLimits(Tries tries, SignInProperties settings) {
        this.tries = tries;
        this.account = personal("account", settings.accountTries());
        this.device = personal("device", settings.deviceTries());
        this.ownPassword = personal("password", settings.accountTries());
        this.address = new Limit(
                "address",
                settings.addressTries(),
                settings.addressTries(),
                QUARTER,
                Duration.ofSeconds(5),
                Duration.ofMinutes(1));
        this.total = new Limit(
                "total",
                settings.totalTries(),
                settings.totalTries(),
                Duration.ofMinutes(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    private static Limit personal(String kind, int free) {
        return new Limit(kind, free, Math.max(free, AT_ONCE), QUARTER, Duration.ofSeconds(15), LONGEST);
    }

    /**
     * Lets the check run if this name, device or address need not wait. Nothing found is a failure.
     *
     * @param knownDevice what tells this device from others, if it has signed in as this person before
     */
    public <T> Optional<T> signIn(
            String name, String remoteAddress, @Nullable String knownDevice, Supplier<Optional<T>> check) {
        return limited(
                knownDevice == null
                        ? List.of(
                                new Key(address, ClientAddress.of(remoteAddress)),
                                new Key(account, name),
                                new Key(total, ""))
                        : List.of(new Key(device, knownDevice)),
                check);
    }

    /** Lets somebody who is signed in prove their password again. */
    public <T> Optional<T> ownPassword(AccountId id, Supplier<Optional<T>> check) {
        return limited(List.of(new Key(ownPassword, id.value())), check);
    }

    private <T> Optional<T> limited(List<Key> keys, Supplier<Optional<T>> check) {
        keys.forEach(tries::requireOpen);
        var counted = new ArrayList<Tries.Counted>();
        boolean wrong = false;
        try {
            for (var key : keys) {
                counted.add(tries.begin(key));
            }
            var found = check.get();
            wrong = found.isEmpty();
            return found;
        } finally {
            for (var one : counted) {
                tries.end(one, wrong);
            }
        }
    }
}
