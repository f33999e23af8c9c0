package org.seedbed.account;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seedbed.account.OneTimeSecrets.Purpose;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.Tokens;
import org.springframework.stereotype.Service;

/** Sheets of one-time sign-in codes, for trainees who have no e-mail and perhaps no password yet. */
@Service
public class PrintedCodes {
    private final Accounts accounts;
    private final OneTimeSecrets secrets;
    private final Tokens tokens;
    private final Clock clock;
    private final ZoneId zone;

    PrintedCodes(Accounts accounts, OneTimeSecrets secrets, Tokens tokens, Clock clock, ZoneId zone) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
    }

    /** A sheet for these people; what older sheets hold for them stops working. */
    public Sheet issue(Collection<AccountId> people, Actor by) {
        var codes = new LinkedHashMap<AccountId, SignInCode>();
        var leftOut = new LinkedHashMap<AccountId, LeftOut>();
        for (var account : accounts.byIds(people)) {
            leftOut(account)
                    .ifPresentOrElse(
                            reason -> leftOut.put(account.id(), reason),
                            () -> codes.put(account.id(), SignInCode.of(tokens)));
        }
        accounts.note(codes.keySet(), Change.of(by, "sign-in-code-issued", clock.instant()));
        var forms = codes.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().forms()));
        return new Sheet(secrets.keep(Purpose.SIGN_IN, forms), codes, leftOut);
    }

    /** The person whose code this is, once; nobody if it is unknown, used, too old, or its person may no longer use codes. */
    public Optional<Actor> use(String code) {
        return secrets.use(Purpose.SIGN_IN, SignInCode.form(code))
                .flatMap(accounts::find)
                .filter(account -> leftOut(account).isEmpty())
                .map(account -> {
                    accounts.note(
                            Set.of(account.id()), new Change(account.id(), "sign-in-code-used", clock.instant(), null));
                    return account.actor(today());
                });
    }

    private Optional<LeftOut> leftOut(Account account) {
        if (!account.active()) {
            return Optional.of(LeftOut.DEACTIVATED);
        }
        return Person.of(account, today()).isStaff() ? Optional.of(LeftOut.STAFF) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What is printed, and for whom nothing is. */
    public record Sheet(Instant until, Map<AccountId, SignInCode> codes, Map<AccountId, LeftOut> leftOut) {}

    /** Why somebody gets no code: it would open more than a trainee's own things, or nothing. */
    public enum LeftOut {
        STAFF,
        DEACTIVATED
    }
}
