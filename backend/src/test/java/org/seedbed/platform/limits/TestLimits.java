package org.seedbed.platform.limits;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;

/** The limits of the application, for tests of those who are limited. */
public final class TestLimits {
    static final SignInProperties DEFAULTS = new SignInProperties(4, 5, 10, 20, 300, 60);

    private TestLimits() {}

    public static SignInLimits of(MongoOperations mongo, Clock clock) {
        return new SignInLimits(new Tries(mongo, clock), DEFAULTS);
    }
}
