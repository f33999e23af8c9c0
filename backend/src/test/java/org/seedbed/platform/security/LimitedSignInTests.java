package org.seedbed.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.seedbed.account.NewPerson;
import org.seedbed.account.Person;
import org.seedbed.account.SignIn;
import org.seedbed.account.TestPeople;
import org.seedbed.platform.limits.TestLimits;
import org.seedbed.platform.web.TryLater;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Guessing is slowed down, and nobody is kept out by it. */
@ExtendWith(TestStore.class)
class LimitedSignInTests {
    private static final String PASSWORD = "花椒 and 百合 🌶";
    private static final String WRONG = "something else";
    private static final String HOME = "203.0.113.7";

    /** Later than the store's own clock, which removes what has expired. */
    private final TestClock clock = new TestClock("2126-01-05T00:00:00Z");

    private final MongoTemplate mongo;
    private final SignIn signIn;
    private final KnownDevices devices;
    private final LimitedSignIn door;
    private Person li;

    LimitedSignInTests(MongoTemplate mongo) {
        this.mongo = mongo;
        signIn = TestPeople.signIn(mongo, new Argon2PasswordEncoder(16, 32, 1, 1024, 1), clock);
        devices = new KnownDevices(mongo, new TestTokens(), clock);
        door = new LimitedSignIn(signIn, TestLimits.of(mongo, clock), devices);
    }

    @BeforeEach
    void registerLi() {
        li = TestPeople.of(mongo, new TestTokens(), clock)
                .register(
                        new NewPerson("李花", "13800001234", null, Set.of(Grant.of(Role.TRAINEE))),
                        "lihua",
                        As.ADMINISTRATOR);
        signIn.setPassword(li.id(), PASSWORD);
    }

    @Test
    void t33OnePasswordForFiveHundredPeopleIsThrottledAfterTwenty() {
        var answers = IntStream.range(0, 500)
                .mapToObj(i -> attempt("person" + i, WRONG, HOME, null))
                .toList();

        assertThat(answers).startsWith(Answer.WRONG).endsWith(Answer.LATER);
        assertThat(answers.stream().filter(Answer.WRONG::equals)).hasSize(20);
    }

    @Test
    void t33GuessesAtOnceFromOneAddressCountLikeGuessesInTurn() throws Exception {
        var answers = atOnce(100, i -> attempt("person" + i, WRONG, HOME, null));

        assertThat(answers.stream().filter(Answer.WRONG::equals)).hasSizeBetween(1, 20);
        assertThat(attempt("person", WRONG, HOME, null)).isEqualTo(Answer.LATER);
    }

    @Test
    void t33AHundredGuessesAtOnceAtOnePersonCountAsAHundred() throws Exception {
        var answers = atOnce(100, i -> attempt("lihua", WRONG, address(i), null));

        assertThat(answers.stream().filter(Answer.WRONG::equals)).hasSizeBetween(5, 20);
        assertThat(attempt("lihua", WRONG, address(1000), null)).isEqualTo(Answer.LATER);
    }

    @Test
    void t33ManyAddressesTogetherAreSlowedDownToo() {
        var answers = IntStream.range(0, 400)
                .mapToObj(i -> attempt("person" + i, WRONG, address(i), null))
                .toList();
        assertThat(answers.stream().filter(Answer.WRONG::equals)).hasSize(300);

        assertThat(attempt("lihua", PASSWORD, HOME, null)).isEqualTo(Answer.LATER);
        clock.advance(Duration.ofSeconds(1));
        assertThat(attempt("lihua", PASSWORD, HOME, null)).isEqualTo(Answer.IN);
    }

    @Test
    void t34AThousandFailuresOfOthersDoNotKeepTheOwnerOutOnAKnownDevice() {
        var device = signInAndKeepTheDevice();
        for (int i = 0; i < 1_000; i++) {
            assertThat(attempt("lihua", WRONG, address(i), null)).isNotEqualTo(Answer.IN);
        }

        assertThat(attempt("lihua", PASSWORD, address(7), null)).isEqualTo(Answer.LATER);
        assertThat(attempt("lihua", PASSWORD, address(7), device)).isEqualTo(Answer.IN);
        assertThat(attempt("138-0000-1234", PASSWORD, address(7), device)).isEqualTo(Answer.IN);
    }

    @Test
    void t34NobodyIsEverKeptOutForGood() {
        for (int i = 0; i < 1_000; i++) {
            attempt("lihua", WRONG, HOME, null);
        }

        clock.advance(Duration.ofMinutes(5));

        assertThat(attempt("lihua", PASSWORD, HOME, null)).isEqualTo(Answer.IN);
    }

    @Test
    void t34TwentyRightSignInsAtOnceAllSucceed() throws Exception {
        assertThat(atOnce(20, i -> attempt("lihua", PASSWORD, HOME, null))).containsOnly(Answer.IN);

        var device = signInAndKeepTheDevice();
        assertThat(atOnce(20, i -> attempt("lihua", PASSWORD, HOME, device))).containsOnly(Answer.IN);
    }

    @Test
    void t32UnknownPeopleAreThrottledLikeKnownOnes() {
        var known = IntStream.range(0, 10)
                .mapToObj(i -> attempt("lihua", WRONG, address(i), null))
                .toList();
        var unknown = IntStream.range(0, 10)
                .mapToObj(i -> attempt("nobody", WRONG, address(i), null))
                .toList();

        assertThat(unknown).isEqualTo(known).contains(Answer.WRONG, Answer.LATER);
    }

    @Test
    void countsAllWritingsOfANameTogether() {
        var writings = List.of("13800001234", "138-0000-1234", "+86 138 0000 1234", "1.3.8 0000 1234", "１３８００００１２３４");
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(writings.get(i), WRONG, address(i), null)).isEqualTo(Answer.WRONG);
        }

        assertThat(attempt("13800001234", PASSWORD, HOME, null)).isEqualTo(Answer.LATER);
    }

    @Test
    void limitsAKnownDeviceByItself() {
        var device = signInAndKeepTheDevice();
        for (int i = 0; i < 10; i++) {
            assertThat(attempt("lihua", WRONG, HOME, device)).isEqualTo(Answer.WRONG);
        }

        assertThat(attempt("lihua", PASSWORD, HOME, device)).isEqualTo(Answer.LATER);
        assertThat(attempt("lihua", PASSWORD, HOME, null)).isEqualTo(Answer.IN);
    }

    @Test
    void treatsADeviceAsAStrangerForEverybodyElse() {
        var device = signInAndKeepTheDevice();
        for (int i = 0; i < 5; i++) {
            attempt("wang", WRONG, HOME, device);
        }

        assertThat(attempt("wang", WRONG, HOME, device)).isEqualTo(Answer.LATER);
        assertThat(attempt("lihua", PASSWORD, HOME, device)).isEqualTo(Answer.IN);
    }

    @Test
    void keepsTheSecretOfADeviceAndStoresItsFingerprintOnly() {
        var device = signInAndKeepTheDevice();

        assertThat(mongo.getCollection("devices").find().first().toJson()).doesNotContain(device);
        assertThat(devices.owner(device)).contains(li.id());
        assertThat(devices.remember(li.id(), Optional.of(device))).isEqualTo(device);
        assertThat(devices.remember(As.ADMINISTRATOR.account(), Optional.of(device)))
                .isNotEqualTo(device);
    }

    @Test
    void keepsOneDocumentForABrowserThatManyPeopleUse() {
        var browser = Optional.of(devices.remember(li.id(), Optional.empty()));
        for (int i = 0; i < 5; i++) {
            browser = Optional.of(devices.remember(new AccountId("trainee" + i), browser));
        }

        assertThat(mongo.getCollection("devices").countDocuments()).isEqualTo(1);
        assertThat(devices.owner(browser.orElseThrow())).contains(new AccountId("trainee4"));
    }

    @Test
    void forgetsDevicesThatAreNotUsedForHalfAYear() {
        var device = signInAndKeepTheDevice();
        clock.advance(KnownDevices.KEPT);

        assertThat(devices.owner(device)).isEmpty();
    }

    @Test
    void doesNotCountWhatWasNotDecided() {
        var overloaded = new LimitedSignIn(
                TestPeople.signIn(
                        mongo,
                        new BoundedPasswordEncoder(new Argon2PasswordEncoder(16, 32, 1, 1024, 1), 0, Duration.ZERO),
                        clock),
                TestLimits.of(mongo, clock),
                devices);
        for (int i = 0; i < 30; i++) {
            assertThatExceptionOfType(TryLater.class)
                    .isThrownBy(
                            () -> overloaded.check("lihua", WRONG, request(HOME, null), new MockHttpServletResponse()))
                    .withMessageContaining("busy");
        }

        assertThat(attempt("lihua", PASSWORD, HOME, null)).isEqualTo(Answer.IN);
    }

    private String signInAndKeepTheDevice() {
        var response = new MockHttpServletResponse();
        assertThat(door.check("lihua", PASSWORD, request(HOME, null), response)).isPresent();
        var cookie = response.getCookie("SEEDBED_DEVICE");
        assertThat(cookie.isHttpOnly()).isTrue();
        return cookie.getValue();
    }

    private Answer attempt(String login, String password, String address, @Nullable String device) {
        try {
            return door.check(login, password, request(address, device), new MockHttpServletResponse())
                            .isPresent()
                    ? Answer.IN
                    : Answer.WRONG;
        } catch (TryLater later) {
            return Answer.LATER;
        }
    }

    private static MockHttpServletRequest request(String address, @Nullable String device) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        if (device != null) {
            request.setCookies(new Cookie("SEEDBED_DEVICE", device));
        }
        return request;
    }

    private static String address(int i) {
        return "198.51." + i / 250 + "." + i % 250;
    }

    private static List<Answer> atOnce(int times, Function<Integer, Answer> attempt) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var tasks = IntStream.range(0, times)
                    .<Callable<Answer>>mapToObj(i -> () -> attempt.apply(i))
                    .toList();
            return threads.invokeAll(tasks).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private enum Answer {
        IN,
        WRONG,
        LATER
    }
}
