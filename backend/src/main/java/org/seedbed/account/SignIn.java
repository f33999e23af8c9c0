package org.seedbed.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Tells who somebody is from what they type; knows nothing of cookies and sessions. */
@Service
public class SignIn {
    private final Accounts accounts;
    private final OneTimeSecrets secrets;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final ZoneId zone;
    private final CompletableFuture<String> decoy;

    SignIn(Accounts accounts, OneTimeSecrets secrets, PasswordEncoder encoder, Clock clock, ZoneId zone) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.encoder = encoder;
        this.clock = clock;
        this.zone = zone;
        this.decoy = CompletableFuture.supplyAsync(() -> encoder.encode("a person who does not exist"));
    }

    /** The person with this login name or phone number and password; costs the same work when there is none. */
    public Optional<Actor> check(String loginOrPhone, String password) {
        return verified(Name.of(loginOrPhone).flatMap(this::find), password).map(this::actor);
    }

    /** The person, if this is their password. */
    public Optional<Actor> check(AccountId id, String password) {
        return verified(accounts.find(id), password).map(this::actor);
    }

    /** The person behind a session, with what they may do now; nobody once they are deactivated. */
    public Optional<Actor> current(AccountId id) {
        return accounts.find(id).filter(Account::active).map(this::actor);
    }

    /** One text for all writings of a login name or phone number that mean the same, whether anybody has it or not. */
    public static String canonical(String loginOrPhone) {
        return Name.of(loginOrPhone).map(Name::canonical).orElse("");
    }

    /** Whether this is the login name or phone number of this person. */
    public boolean names(String loginOrPhone, AccountId id) {
        return accounts.find(id)
                .flatMap(account -> Name.of(loginOrPhone).filter(name -> name.isOf(account)))
                .isPresent();
    }

    public Actor setPassword(AccountId id, String password) {
        return keep(id, hash(id, password));
    }

    /** Refuses a password that is not good enough for this person. */
    public void requireGood(AccountId id, String password) {
        PasswordRules.require(password, accounts.require(id).words());
    }

    /** Does the slow part of setting a password, before anything is used up or changed. */
    String hash(AccountId id, String password) {
        return hash(password, accounts.require(id).words());
    }

    String hash(String password, List<@Nullable String> words) {
        PasswordRules.require(password, words);
        return encoder.encode(password);
    }

    /** Keeps a new password; what codes there still are for this person are void. */
    Actor keep(AccountId id, String hash) {
        var account = accounts.change(id, before -> before.withPassword(hash, clock.instant()));
        secrets.end(id);
        return actor(account);
    }

    private Actor actor(Account account) {
        return account.actor(LocalDate.ofInstant(clock.instant(), zone));
    }

    /** One hash whoever is asked for; a second only where a right password is stored in an outdated way. */
    private Optional<Account> verified(Optional<Account> account, String password) {
        var typed = PasswordRules.isText(password) ? password : "";
        var hash = account.map(Account::passwordHash).orElseGet(decoy::join);
        var matches = encoder.matches(typed, hash);
        var known = account.filter(found -> matches && found.passwordHash() != null && found.active());
        if (known.isPresent() && encoder.upgradeEncoding(hash)) {
            accounts.replaceHash(known.get().id(), hash, encoder.encode(typed));
        }
        return known;
    }

    private Optional<Account> find(Name name) {
        return accounts.bySignIn(name.login(), name.phone());
    }

    /** What somebody signs in as: a login name has a letter in it, a phone number has none. */
    private record Name(String login, @Nullable String phone) {
        static Optional<Name> of(String text) {
            return Optional.ofNullable(Login.normalised(text))
                    .map(login -> new Name(login, Login.isName(login) ? null : phone(login)));
        }

        private static @Nullable String phone(String text) {
            var phone = Phone.normalised(text);
            return phone == null || phone.isEmpty() ? null : phone;
        }

        String canonical() {
            return phone == null ? login : phone;
        }

        boolean isOf(Account account) {
            return login.equals(account.login()) || (phone != null && phone.equals(account.phone()));
        }
    }
}
