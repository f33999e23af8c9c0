package org.seedbed.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.account.TestPeople.ZONE;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** How much work a sign-in is, and how passwords are kept. */
@ExtendWith(TestStore.class)
class PasswordHashTests {
    private static final String PASSWORD = "花椒 and 百合 🌶";

    private final TestClock clock = new TestClock("2026-01-05T00:00:00Z");
    private final Accounts accounts;
    private final People people;
    private final SignIn before;
    private final CountingEncoder encoder = new CountingEncoder(new Argon2PasswordEncoder(16, 32, 1, 2048, 1));
    private final SignIn signIn;
    private Person li;

    PasswordHashTests(MongoTemplate mongo) {
        accounts = new Accounts(mongo);
        people = new People(accounts, new TestTokens(), clock, ZONE);
        before = TestPeople.signIn(mongo, new Argon2PasswordEncoder(16, 32, 1, 1024, 1), clock);
        signIn = TestPeople.signIn(mongo, encoder, clock);
        signIn.check("nobody", "so that the decoy is made before anything is counted");
    }

    @BeforeEach
    void registerLi() {
        li = register("lihua");
        signIn.setPassword(li.id(), PASSWORD);
    }

    @Test
    void t32OneHashIsComputedWhateverIsWrong() {
        register("nopassword");
        var gone = register("gone");
        signIn.setPassword(gone.id(), PASSWORD);
        accounts.change(gone.id(), account -> account.withActive(false, As.ADMINISTRATOR, clock.instant()));

        assertThat(hashesOf("nobody", PASSWORD)).as("unknown").isEqualTo(1);
        assertThat(hashesOf("nopassword", PASSWORD)).as("without a password").isEqualTo(1);
        assertThat(hashesOf("gone", PASSWORD)).as("deactivated").isEqualTo(1);
        assertThat(hashesOf("lihua", "wrong " + PASSWORD)).as("wrong").isEqualTo(1);
        assertThat(hashesOf("lihua", PASSWORD)).as("right").isEqualTo(1);
        assertThat(hashesOf("lihua", "\ud83c")).as("half a character").isEqualTo(1);
        assertThat(hashesOf("13800001234", "x".repeat(200))).as("too long").isEqualTo(1);
    }

    @Test
    void replacesAWeakerHashAfterARightPassword() {
        before.setPassword(li.id(), PASSWORD);
        var weak = hash();

        assertThat(signIn.check("lihua", "wrong " + PASSWORD)).isEmpty();
        assertThat(hash()).isEqualTo(weak);

        assertThat(signIn.check("lihua", PASSWORD)).isPresent();
        assertThat(hash()).isNotEqualTo(weak).contains("m=2048");
        assertThat(signIn.check("lihua", PASSWORD)).isPresent();
        assertThat(hashesOf("lihua", PASSWORD)).isEqualTo(1);
    }

    @Test
    void doesNotPutAnOldPasswordBackOverANewOne() {
        before.setPassword(li.id(), PASSWORD);
        var weak = hash();
        signIn.setPassword(li.id(), "a newer one of 2026");

        accounts.replaceHash(li.id(), weak, "anything");

        assertThat(signIn.check("lihua", "a newer one of 2026")).isPresent();
    }

    static Stream<String> passphrases() {
        return Stream.of(" spaces around it ", "山药土豆百合花椒".repeat(16), "🌶🥔🍯🧄".repeat(32), "e\u0301te\u0301 chaud");
    }

    @ParameterizedTest
    @MethodSource("passphrases")
    void keepsPassphrasesExactlyAsTyped(String passphrase) {
        signIn.setPassword(li.id(), passphrase);

        assertThat(signIn.check("lihua", passphrase)).isPresent();
        assertThat(signIn.check("lihua", passphrase.substring(0, passphrase.length() - 1)))
                .isEmpty();
        assertThat(signIn.check("lihua", passphrase + " ")).isEmpty();
        assertThat(signIn.check("lihua", Normalizer.normalize(passphrase, Normalizer.Form.NFC)))
                .matches(found -> found.isPresent() == !passphrase.contains("\u0301"));
    }

    private String hash() {
        return String.valueOf(accounts.require(li.id()).passwordHash());
    }

    private int hashesOf(String login, String password) {
        return encoder.countDuring(() -> signIn.check(login, password));
    }

    private Person register(String login) {
        return people.register(
                new NewPerson("某人", null, login, Set.of(Grant.of(Role.TRAINEE))), login, As.ADMINISTRATOR);
    }
}
