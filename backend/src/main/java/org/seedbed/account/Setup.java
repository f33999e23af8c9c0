package org.seedbed.account;

import static org.seedbed.shared.Refused.refuseIf;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Refused;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** How an empty programme gets its first administrator: whoever knows the secret that the start printed. */
@Service
public class Setup {
    private static final Actor THE_START =
            new Actor(new AccountId("setup"), "Setup", Set.of(Grant.of(Role.ADMINISTRATOR)));
    private static final String KEY = "setup";
    private static final String WRONG = "setup-secret-wrong";

    private final MongoOperations mongo;
    private final Accounts accounts;
    private final People people;
    private final SignIn signIn;
    private final Tokens tokens;

    Setup(MongoOperations mongo, Accounts accounts, People people, SignIn signIn, Tokens tokens) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.people = people;
        this.signIn = signIn;
        this.tokens = tokens;
    }

    public boolean isNeeded() {
        return accounts.isEmpty();
    }

    /** A new secret, good until it is used or the next one is made. */
    public String newSecret() {
        var secret = tokens.secret();
        mongo.save(new SetupSecret(KEY, Digest.sha256(secret)));
        return secret;
    }

    /** Makes the first administrator and uses the secret up; of several tries at once only one succeeds. */
    Actor run(String secret, String name, @Nullable String login, String password) {
        var right = Query.query(Criteria.where("_id").is(KEY).and("hash").is(Digest.sha256(secret)));
        refuseIf(!isNeeded() || mongo.findOne(right, SetupSecret.class) == null, WRONG);
        var hash = signIn.hash(password, Arrays.asList(name, login));
        refuseIf(mongo.findAndRemove(right, SetupSecret.class) == null, WRONG);
        try {
            var person = people.register(
                    new NewPerson(name, null, null, Set.of(Grant.of(Role.ADMINISTRATOR))), login, THE_START);
            return signIn.keep(person.id(), hash);
        } catch (Invalid | Refused correctable) {
            mongo.save(new SetupSecret(KEY, Digest.sha256(secret)));
            throw correctable;
        }
    }

    @Document("setup")
    record SetupSecret(@Id String key, String hash) {}
}
