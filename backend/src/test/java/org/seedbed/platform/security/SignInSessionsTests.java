package org.seedbed.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.seedbed.shared.AccountId;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class SignInSessionsTests {
    private static final AccountId LI = new AccountId("li");

    private final TestClock clock = new TestClock("2026-01-05T00:00:00Z");
    private final MongoTemplate mongo;
    private final SignInSessions sessions;

    SignInSessionsTests(MongoTemplate mongo) {
        this.mongo = mongo;
        this.sessions = new SignInSessions(mongo, new TestTokens(), clock);
    }

    @Test
    void keepsOnlyTheFingerprintOfTheSecret() {
        var secret = sessions.begin(LI);

        assertThat(sessions.find(secret)).contains(LI);
        assertThat(mongo.getCollection("sessions").find().first().toJson()).doesNotContain(secret);
    }

    @Test
    void endsForGoodEvenIfARequestIsStillUnderWay() {
        var secret = sessions.begin(LI);
        clock.advance(Duration.ofMinutes(10));
        var underWay = mongo.findAll(SignInSessions.SignInSession.class).get(0);

        sessions.end(secret);
        sessions.touch(underWay, clock.instant());

        assertThat(sessions.find(secret)).isEmpty();
        assertThat(mongo.getCollection("sessions").countDocuments()).isZero();
    }

    @Test
    void lastsWhileItIsUsedButNotForEver() {
        var secret = sessions.begin(LI);
        for (int day = 0; day < 29; day += 6) {
            assertThat(sessions.find(secret)).contains(LI);
            clock.advance(Duration.ofDays(6));
        }

        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void runsOutWhenItIsNotUsedAndIsThenSweptAway() {
        var secret = sessions.begin(LI);
        clock.advance(SignInSessions.IDLE.plusSeconds(1));

        assertThat(sessions.find(secret)).isEmpty();
        sessions.catchUp();
        assertThat(mongo.getCollection("sessions").countDocuments(new Document()))
                .isZero();
    }
}
