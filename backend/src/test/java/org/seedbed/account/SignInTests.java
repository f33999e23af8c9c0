package org.seedbed.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.seedbed.account.TestPeople.ZONE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Refused;
import org.seedbed.shared.Role;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@ExtendWith(TestStore.class)
class SignInTests {
    private static final String PASSWORD = "花椒 and 百合 🌶";

    private final TestClock clock = new TestClock("2026-01-05T00:00:00Z");
    private final Accounts accounts;
    private final People people;
    private final SignIn signIn;
    private Person li;

    SignInTests(MongoTemplate mongo) {
        accounts = new Accounts(mongo);
        people = new People(accounts, new TestTokens(), clock, ZONE);
        signIn = TestPeople.signIn(mongo, new Argon2PasswordEncoder(16, 32, 1, 1024, 1), clock);
    }

    @BeforeEach
    void registerLi() {
        li = people.register(new NewPerson("李花", "+86 138 0000 1234", "X-1", trainee()), "lihua", As.ADMINISTRATOR);
        signIn.setPassword(li.id(), PASSWORD);
    }

    @Test
    void knowsAPersonByLoginNameOrPhoneInAnyWriting() {
        assertThat(signIn.check("lihua", PASSWORD)).isPresent();
        assertThat(signIn.check(" ＬｉＨｕａ ", PASSWORD)).isPresent();
        assertThat(signIn.check("13800001234", PASSWORD)).isPresent();
        assertThat(signIn.check("138-0000-1234", PASSWORD)).isPresent();
        assertThat(signIn.check("１３８ ００００ １２３４", PASSWORD)).isPresent();
        assertThat(signIn.check("lihua", PASSWORD + " ")).isEmpty();
    }

    @Test
    void hasOneTextForAllWritingsOfAName() {
        assertThat(List.of(" ＬｉＨｕａ ", "LIHUA", "lihua"))
                .extracting(SignIn::canonical)
                .containsOnly("lihua");
        assertThat(List.of("13800001234", "138-0000-1234", "+86 138 0000 1234", "１３８００００１２３４"))
                .extracting(SignIn::canonical)
                .containsOnly("13800001234");
        assertThat(signIn.check("a13800001234", PASSWORD)).isEmpty();
        assertThat(signIn.names("138-0000-1234", li.id())).isTrue();
        assertThat(signIn.names("13800001235", li.id())).isFalse();
    }

    @Test
    void letsNobodyInWithoutAPasswordOrOnceDeactivated() {
        var wang = people.register(new NewPerson("王", null, "X-2", trainee()), "wang", As.ADMINISTRATOR);
        assertThat(signIn.check("wang", "")).isEmpty();

        accounts.change(li.id(), account -> account.withActive(false, As.ADMINISTRATOR, clock.instant()));

        assertThat(signIn.check("lihua", PASSWORD)).isEmpty();
        assertThat(signIn.current(li.id())).isEmpty();
        assertThat(signIn.current(wang.id())).isPresent();
    }

    @Test
    void canDeactivateSomebodyWhoCameWithAList() {
        var wang = people.registerAll(List.of(new NewPerson("王", null, "X-2", trainee())), As.ADMINISTRATOR)
                .get(0);

        accounts.change(wang.id(), account -> account.withActive(false, As.ADMINISTRATOR, clock.instant()));

        assertThat(signIn.current(wang.id())).isEmpty();
    }

    @Test
    void refusesPasswordsThatAreTooShortOrTooLong() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> signIn.setPassword(li.id(), "7 chars"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> signIn.setPassword(li.id(), "x".repeat(129)));
    }

    @Test
    void tellsPeopleApartByPhoneExternalIdAndLogin() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.register(new NewPerson("别人", "13800001234", null, trainee()), null, As.ADMINISTRATOR))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("phone-taken"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.register(new NewPerson("别人", null, "X-1", trainee()), null, As.ADMINISTRATOR))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("external-id-taken"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> people.register(new NewPerson("别人", null, "X-9", trainee()), "LIHUA", As.ADMINISTRATOR))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("login-taken"));
    }

    @Test
    void letsNobodyGrantMoreThanTheyHold() {
        var administrator = Set.of(Grant.of(Role.ADMINISTRATOR));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.register(new NewPerson("别人", null, "X-3", administrator), null, As.coordinator("62")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("grant-above-own"));
    }

    private static Set<Grant> trainee() {
        return Set.of(Grant.of(Role.TRAINEE));
    }
}
