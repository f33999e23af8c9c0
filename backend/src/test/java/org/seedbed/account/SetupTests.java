package org.seedbed.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.seedbed.account.TestPeople.ZONE;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Refused;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@ExtendWith(TestStore.class)
class SetupTests {
    private final TestClock clock = new TestClock("2026-01-05T00:00:00Z");
    private final Setup setup;
    private final SignIn signIn;

    SetupTests(MongoTemplate mongo) {
        var accounts = new Accounts(mongo);
        var tokens = new TestTokens();
        var secrets = new OneTimeSecrets(mongo, tokens, clock);
        signIn = TestPeople.signIn(mongo, new Argon2PasswordEncoder(16, 32, 1, 1024, 1), clock);
        setup = new Setup(accounts, new People(accounts, tokens, clock, ZONE), signIn, secrets);
    }

    @Test
    void makesTheFirstAdministratorOnceAndNeverAgain() {
        var secret = setup.newSecret();

        assertThat(setup.run(secret, "周敏", "boss", "long enough 1").isAdministrator())
                .isTrue();
        assertThat(signIn.check("BOSS", "long enough 1")).isPresent();
        assertThat(setup.isNeeded()).isFalse();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> setup.run(secret, "B", "second", "long enough 1"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> setup.run(setup.newSecret(), "B", "second", "long enough 1"));
    }

    @Test
    void letsATypingMistakeBeCorrected() {
        var secret = setup.newSecret();

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> setup.run(secret, "周敏", "1234", "long enough 1"));
        assertThat(setup.run(secret, "周敏", "boss", "long enough 1").name()).isEqualTo("周敏");
    }

    @Test
    void knowsOnlyTheNewestSecret() {
        var older = setup.newSecret();
        setup.newSecret();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> setup.run(older, "周敏", "boss", "long enough 1"));
    }

    @Test
    void forgetsASecretThatNobodyUsedForAWeek() {
        var secret = setup.newSecret();
        clock.advance(Duration.ofDays(7));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> setup.run(secret, "周敏", "boss", "long enough 1"));
    }
}
