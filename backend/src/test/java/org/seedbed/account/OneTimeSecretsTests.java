package org.seedbed.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.seedbed.account.OneTimeSecrets.Purpose;
import org.seedbed.shared.AccountId;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class OneTimeSecretsTests {
    private static final AccountId LI = new AccountId("li");
    private static final AccountId WANG = new AccountId("wang");

    private final TestClock clock = new TestClock("2026-01-05T00:00:00Z");
    private final MongoTemplate mongo;
    private final OneTimeSecrets secrets;

    OneTimeSecretsTests(MongoTemplate mongo) {
        this.mongo = mongo;
        secrets = new OneTimeSecrets(mongo, new TestTokens(), clock);
    }

    @ParameterizedTest
    @EnumSource
    void worksOnceUnderFiftyParallelTries(Purpose purpose) throws Exception {
        var secret = secrets.issue(purpose, LI).secret();
        var threads = Executors.newFixedThreadPool(8);

        var tries = threads.invokeAll(IntStream.range(0, 50)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> secrets.use(purpose, secret).isPresent())
                .toList());
        threads.shutdown();

        int used = 0;
        for (var one : tries) {
            used += one.get() ? 1 : 0;
        }
        assertThat(used).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void opensNothingElse(Purpose purpose) {
        var secret = secrets.issue(purpose, LI).secret();

        for (var other : Purpose.values()) {
            if (other != purpose) {
                assertThat(secrets.holder(other, secret)).isEmpty();
                assertThat(secrets.use(other, secret)).isEmpty();
            }
        }
        assertThat(secrets.use(purpose, secret)).contains(LI);
    }

    @Test
    void leavesOneSecretOfAPersonHoweverManyAreMadeAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var made = threads.invokeAll(IntStream.range(0, 50)
                .<Callable<String>>mapToObj(
                        i -> () -> secrets.issue(Purpose.SET_PASSWORD, LI).secret())
                .toList());
        threads.shutdown();

        int usable = 0;
        for (var one : made) {
            usable += secrets.use(Purpose.SET_PASSWORD, one.get()).isPresent() ? 1 : 0;
        }
        assertThat(usable).isEqualTo(1);
    }

    @Test
    void usesUpAllFormsOfASecretWithOneOfThem() {
        secrets.keep(Purpose.SIGN_IN, Map.of(LI, List.of("long", "short"), WANG, List.of("other")));

        assertThat(secrets.use(Purpose.SIGN_IN, "short")).contains(LI);
        assertThat(secrets.use(Purpose.SIGN_IN, "long")).isEmpty();
        assertThat(secrets.use(Purpose.SIGN_IN, "other")).contains(WANG);
    }

    @Test
    void endsTheOlderSecretOfThatPersonAndPurposeOnly() {
        var older = secrets.issue(Purpose.SIGN_IN, LI).secret();
        var forAnother = secrets.issue(Purpose.SET_PASSWORD, LI).secret();
        var ofAnother = secrets.issue(Purpose.SIGN_IN, WANG).secret();
        secrets.issue(Purpose.SIGN_IN, LI);

        assertThat(secrets.use(Purpose.SIGN_IN, older)).isEmpty();
        assertThat(secrets.use(Purpose.SET_PASSWORD, forAnother)).contains(LI);
        assertThat(secrets.use(Purpose.SIGN_IN, ofAnother)).contains(WANG);
    }

    @Test
    void endsEverythingThatAPersonCouldStillUse() {
        var card = secrets.issue(Purpose.SIGN_IN, LI).secret();
        var link = secrets.issue(Purpose.SET_PASSWORD, LI).secret();
        var ofAnother = secrets.issue(Purpose.SIGN_IN, WANG).secret();

        secrets.end(LI);

        assertThat(secrets.use(Purpose.SIGN_IN, card)).isEmpty();
        assertThat(secrets.use(Purpose.SET_PASSWORD, link)).isEmpty();
        assertThat(secrets.use(Purpose.SIGN_IN, ofAnother)).contains(WANG);
    }

    @Test
    void letsALinkLiveForTenMinutesAndSweepsItAwayThen() {
        var link = secrets.issue(Purpose.SET_PASSWORD, LI);
        var card = secrets.issue(Purpose.SIGN_IN, LI);
        assertThat(link.until()).isEqualTo("2026-01-05T00:10:00Z");
        clock.advance(Duration.ofMinutes(10));

        assertThat(secrets.holder(Purpose.SET_PASSWORD, link.secret())).isEmpty();
        assertThat(secrets.use(Purpose.SET_PASSWORD, link.secret())).isEmpty();
        secrets.catchUp();

        assertThat(mongo.getCollection("oneTimeSecrets").countDocuments()).isEqualTo(1);
        assertThat(secrets.use(Purpose.SIGN_IN, card.secret())).contains(LI);
    }

    @Test
    void keepsHashesOnly() {
        var secret = secrets.issue(Purpose.SIGN_IN, LI).secret();

        assertThat(mongo.getCollection("oneTimeSecrets").find().first().toJson())
                .contains(LI.value())
                .doesNotContain(secret);
    }
}
