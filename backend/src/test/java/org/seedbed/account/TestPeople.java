package org.seedbed.account;

import java.time.Clock;
import java.time.ZoneId;
import org.seedbed.TestTokens;
import org.seedbed.shared.Tokens;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The people of a store, for tests of other modules. */
public final class TestPeople {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestPeople() {}

    public static People of(MongoOperations mongo, Tokens tokens, Clock clock) {
        return new People(new Accounts(mongo), tokens, clock, ZONE);
    }

    public static SignIn signIn(MongoOperations mongo, PasswordEncoder encoder, Clock clock) {
        var secrets = new OneTimeSecrets(mongo, new TestTokens(), clock);
        return new SignIn(new Accounts(mongo), secrets, encoder, clock, ZONE);
    }
}
