package org.seedbed.account;

import static org.seedbed.shared.Refused.refuseIf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.OneTimeSecrets.Purpose;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Refused;
import org.seedbed.shared.Role;
import org.springframework.stereotype.Service;

/** How an empty programme gets its first administrator: whoever knows the secret that the start printed. */
@Service
public class Setup {
    private static final Actor THE_START =
            new Actor(new AccountId("setup"), "Setup", Set.of(Grant.of(Role.ADMINISTRATOR)));
    private static final String WRONG = "setup-secret-wrong";

    private final Accounts accounts;
    private final People people;
    private final SignIn signIn;
    private final OneTimeSecrets secrets;

    Setup(Accounts accounts, People people, SignIn signIn, OneTimeSecrets secrets) {
        this.accounts = accounts;
        this.people = people;
        this.signIn = signIn;
        this.secrets = secrets;
    }

    public boolean isNeeded() {
        return accounts.isEmpty();
    }

    /** A new secret, good for a week unless it is used or the next one is made before. */
    public String newSecret() {
        return secrets.issue(Purpose.SET_UP, THE_START.account()).secret();
    }

    /** Makes the first administrator and uses the secret up; of several tries at once only one succeeds. */
    Actor run(String secret, String name, @Nullable String login, String password) {
        refuseIf(!isNeeded() || secrets.holder(Purpose.SET_UP, secret).isEmpty(), WRONG);
        var hash = signIn.hash(password, Arrays.asList(name, login));
        refuseIf(secrets.use(Purpose.SET_UP, secret).isEmpty(), WRONG);
        try {
            var person = people.register(
                    new NewPerson(name, null, null, Set.of(Grant.of(Role.ADMINISTRATOR))), login, THE_START);
            return signIn.keep(person.id(), hash);
        } catch (Invalid | Refused correctable) {
            secrets.keep(Purpose.SET_UP, Map.of(THE_START.account(), List.of(secret)));
            throw correctable;
        }
    }
}
