package org.seedbed.account;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Invalid;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Tells who somebody is from what they type; knows nothing of cookies and sessions. */
@Service
public class SignIn {
    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final CompletableFuture<String> decoy;

    SignIn(Accounts accounts, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
        this.decoy = CompletableFuture.supplyAsync(() -> encoder.encode("a person who does not exist"));
    }

    /** The person with this login name or phone number and password; costs the same work when there is none. */
    public Optional<Actor> check(String loginOrPhone, String password) {
        var account = find(loginOrPhone);
        var hash = account.map(Account::passwordHash).orElseGet(decoy::join);
        var matches = password.length() <= LONGEST && encoder.matches(password, hash);
        return account.filter(found -> matches && found.passwordHash() != null && found.active())
                .map(Account::actor);
    }

    /** The person behind a session, as they are now; nobody once they are deactivated. */
    public Optional<Actor> current(AccountId id) {
        return accounts.find(id).filter(Account::active).map(Account::actor);
    }

    public Actor setPassword(AccountId id, String password) {
        requireGoodPassword(password);
        var hash = encoder.encode(password);
        return accounts.change(id, account -> account.withPassword(hash, clock.instant()))
                .actor();
    }

    static void requireGoodPassword(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Invalid.field("password", "password-length", SHORTEST, LONGEST);
        }
    }

    private Optional<Account> find(String loginOrPhone) {
        var login = Login.normalised(loginOrPhone);
        @Nullable String phone = Phone.normalised(loginOrPhone);
        return login == null
                ? Optional.empty()
                : accounts.bySignIn(login, phone == null || phone.isEmpty() ? null : phone);
    }
}
