package org.seedbed.account;

import java.time.Clock;
import org.seedbed.shared.Tokens;
import org.springframework.data.mongodb.core.MongoOperations;

/** The people of a store, for tests of other modules. */
public final class TestPeople {
    private TestPeople() {}

    public static People of(MongoOperations mongo, Tokens tokens, Clock clock) {
        return new People(new Accounts(mongo), tokens, clock);
    }
}
