package org.seedbed.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
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
    private static final AccountId WANG = new AccountId("wang");
    private static final Device PHONE = new Device("WeChat", "Android");
    private static final int RACES = 1_000;

    private final TestClock clock = new TestClock("2026-01-05T00:00:00Z");
    private final MongoTemplate mongo;
    private final SignInSessions sessions;

    SignInSessionsTests(MongoTemplate mongo) {
        this.mongo = mongo;
        this.sessions = new SignInSessions(mongo, new TestTokens(), clock);
    }

    @Test
    void keepsOnlyTheFingerprintOfTheSecret() {
        var secret = sessions.begin(LI, PHONE);

        assertThat(sessions.find(secret)).contains(LI);
        assertThat(mongo.getCollection("sessions").find().first().toJson()).doesNotContain(secret);
    }

    @Test
    void endsForGoodEvenIfARequestIsStillUnderWay() {
        var secret = sessions.begin(LI, PHONE);
        clock.advance(Duration.ofMinutes(10));
        var underWay = mongo.findAll(SignInSessions.SignInSession.class).get(0);

        sessions.end(secret);
        sessions.touch(underWay, clock.instant());

        assertThat(sessions.find(secret)).isEmpty();
        assertThat(mongo.getCollection("sessions").countDocuments()).isZero();
    }

    @Test
    void staysEndedInAThousandRacesOfLogoutAgainstARequestOfAnotherProcess() throws Exception {
        var otherProcess = new SignInSessions(mongo, new TestTokens(), clock);
        var threads = Executors.newFixedThreadPool(2);
        int revived = 0;
        for (int race = 0; race < RACES; race++) {
            var secret = sessions.begin(LI, PHONE);
            clock.advance(Duration.ofMinutes(6));
            var start = new CyclicBarrier(2);
            var request = threads.submit(() -> {
                start.await();
                return otherProcess.find(secret);
            });
            var logout = threads.submit(() -> {
                start.await();
                sessions.end(secret);
                return sessions.find(secret);
            });
            request.get();
            boolean found = logout.get().isPresent()
                    || sessions.find(secret).isPresent()
                    || otherProcess.find(secret).isPresent();
            revived += found ? 1 : 0;
        }
        threads.shutdown();

        assertThat(revived).isZero();
        assertThat(mongo.getCollection("sessions").countDocuments()).isZero();
    }

    @Test
    void listsAPersonsOwnSessionsTheOneUsedLastFirst() {
        var desk = sessions.begin(LI, new Device("Firefox", "Windows"));
        clock.advance(Duration.ofHours(1));
        sessions.begin(LI, PHONE);
        sessions.begin(WANG, PHONE);
        clock.advance(Duration.ofHours(1));
        sessions.find(desk);

        assertThat(sessions.of(LI))
                .extracting(session -> session.device().browser())
                .containsExactly("Firefox", "WeChat");
    }

    @Test
    void tellsNeitherSecretNorFingerprintInItsPublicId() {
        var secret = sessions.begin(LI, PHONE);

        assertThat(sessions.of(LI).get(0).publicId())
                .isNotEqualTo(secret)
                .isNotEqualTo(SignInSessions.fingerprint(secret));
    }

    @Test
    void endsOneOfTheOwnSessionsOnly() {
        var mine = sessions.begin(LI, PHONE);
        var foreign = sessions.begin(WANG, PHONE);
        var mineId = sessions.of(LI).get(0).publicId();
        var foreignId = sessions.of(WANG).get(0).publicId();

        assertThat(sessions.end(LI, foreignId)).isFalse();
        assertThat(sessions.find(foreign)).contains(WANG);
        assertThat(sessions.end(LI, mineId)).isTrue();
        assertThat(sessions.find(mine)).isEmpty();
        assertThat(sessions.end(LI, mineId)).isFalse();
    }

    @Test
    void endsAllOthersOfThePersonAndKeepsTheOneInHand() {
        var kept = sessions.begin(LI, PHONE);
        var other = sessions.begin(LI, PHONE);
        var foreign = sessions.begin(WANG, PHONE);

        sessions.endOthers(LI, kept);

        assertThat(sessions.find(kept)).contains(LI);
        assertThat(sessions.find(other)).isEmpty();
        assertThat(sessions.find(foreign)).contains(WANG);
    }

    @Test
    void knowsSessionsOfAVersionThatNotedNoDevice() {
        mongo.getCollection("sessions")
                .insertOne(new Document("_id", SignInSessions.fingerprint("old"))
                        .append("account", LI.value())
                        .append("createdAt", Date.from(clock.instant()))
                        .append("seenAt", Date.from(clock.instant())));

        assertThat(sessions.find("old")).contains(LI);
        assertThat(sessions.of(LI).get(0).device()).isNull();
    }

    @Test
    void lastsWhileItIsUsedButNotForEver() {
        var secret = sessions.begin(LI, PHONE);
        for (int day = 0; day < 29; day += 6) {
            assertThat(sessions.find(secret)).contains(LI);
            clock.advance(Duration.ofDays(6));
        }

        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void runsOutWhenItIsNotUsedAndIsThenSweptAway() {
        var secret = sessions.begin(LI, PHONE);
        clock.advance(SignInSessions.IDLE.plusSeconds(1));

        assertThat(sessions.find(secret)).isEmpty();
        sessions.catchUp();
        assertThat(mongo.getCollection("sessions").countDocuments(new Document()))
                .isZero();
    }
}
