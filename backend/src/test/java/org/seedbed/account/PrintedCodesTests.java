package org.seedbed.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedbed.account.TestPeople.ZONE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.seedbed.account.PrintedCodes.LeftOut;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class PrintedCodesTests {
    private static final Actor TEACHER = As.instructor("teacher");

    private final TestClock clock = new TestClock("2026-01-05T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-01-05");

    private final MongoTemplate mongo;
    private final Accounts accounts;
    private final People people;
    private final OneTimeSecrets secrets;
    private final PrintedCodes codes;
    private AccountId li;
    private AccountId wang;

    PrintedCodesTests(MongoTemplate mongo) {
        this.mongo = mongo;
        accounts = new Accounts(mongo);
        people = new People(accounts, new TestTokens(), clock, ZONE);
        secrets = new OneTimeSecrets(mongo, new TestTokens(), clock);
        codes = new PrintedCodes(accounts, secrets, new LongIds(), clock, ZONE);
    }

    @BeforeEach
    void registerPeople() {
        li = registered("X-1", Role.TRAINEE);
        wang = registered("X-2", Role.TRAINEE);
    }

    @Test
    void signsOneInUnderFiftyParallelTriesOfBothForms() throws Exception {
        var card = issue(li);
        var threads = Executors.newFixedThreadPool(8);

        var tries = threads.invokeAll(IntStream.range(0, 50)
                .<Callable<Boolean>>mapToObj(i -> () ->
                        codes.use(i % 2 == 0 ? card.link() : card.printed()).isPresent())
                .toList());
        threads.shutdown();

        int used = 0;
        for (var one : tries) {
            used += one.get() ? 1 : 0;
        }
        assertThat(used).isEqualTo(1);
    }

    @Test
    void readsATypedCodeWhateverItsCaseSpacesDashesAndLookalikes() {
        assertThat(issue(li).printed()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        for (var written : List.<UnaryOperator<String>>of(
                code -> code.toLowerCase(Locale.ROOT),
                code -> code.replace("-", ""),
                code -> " " + code.replace("-", " ") + " ",
                code -> code.replace("-", "—"),
                code -> code.replace('0', 'o'),
                code -> code.replace('1', 'l'),
                code -> code.replace('1', 'I'))) {
            var typed = written.apply(issue(li).printed());
            assertThat(codes.use(typed)).as(typed).isPresent();
        }
    }

    @Test
    void replacesAnOlderCodeOfThatPersonAndOfNobodyElse() {
        var older = issue(li);
        var others = issue(wang);
        var newer = issue(li);

        assertThat(codes.use(older.link())).isEmpty();
        assertThat(codes.use(older.printed())).isEmpty();
        assertThat(codes.use(newer.printed())).map(Actor::account).contains(li);
        assertThat(codes.use(others.link())).map(Actor::account).contains(wang);
    }

    @Test
    void makesNoCodeForStaffAndForDeactivatedPeople() {
        var teacher = registered("X-3", Role.TRAINEE, Role.INSTRUCTOR);
        deactivate(wang);

        var sheet = codes.issue(List.of(li, wang, teacher), TEACHER);

        assertThat(sheet.codes()).containsOnlyKeys(li);
        assertThat(sheet.leftOut())
                .containsEntry(wang, LeftOut.DEACTIVATED)
                .containsEntry(teacher, LeftOut.STAFF)
                .hasSize(2);
        assertThat(mongo.getCollection("oneTimeSecrets").countDocuments()).isEqualTo(1);
    }

    @Test
    void refusesTheCodeOfSomebodyWhoWasDeactivatedOrMadeStaffSince() {
        var ofLi = issue(li);
        var ofWang = issue(wang);
        deactivate(li);
        accounts.change(
                wang,
                account -> account.withGrants(
                        DatedGrant.always(Set.of(Grant.of(Role.INSTRUCTOR))),
                        TODAY,
                        As.ADMINISTRATOR,
                        clock.instant()));

        assertThat(codes.use(ofLi.link())).isEmpty();
        assertThat(codes.use(ofWang.link())).isEmpty();
    }

    @Test
    void closesTheWayInWhenAnAccountIsDeactivatedAndOpensNoneWhenItIsActivatedAgain() {
        var card = issue(li);
        var waysIn = new WaysIn(secrets, account -> {});
        var activation = new Activation(accounts, new Granting(accounts, clock, ZONE), waysIn, clock);

        activation.turn(li, false, As.ADMINISTRATOR);
        activation.turn(li, true, As.ADMINISTRATOR);

        assertThat(codes.use(card.link())).isEmpty();
        assertThat(codes.use(card.printed())).isEmpty();
    }

    @Test
    void runsOutAfterADayAndIsThenSweptAway() {
        var card = issue(li);
        clock.advance(Duration.ofHours(24));

        assertThat(codes.use(card.link())).isEmpty();
        secrets.catchUp();
        assertThat(mongo.getCollection("oneTimeSecrets").countDocuments()).isZero();
    }

    @Test
    void keepsOnlyFingerprintsOfTheCodes() {
        var card = issue(li);

        assertThat(Objects.requireNonNull(
                                mongo.getCollection("oneTimeSecrets").find().first())
                        .toJson())
                .contains(li.value())
                .doesNotContain(card.link())
                .doesNotContain(card.typed());
    }

    @Test
    void notesWhoMadeACodeAndThatItWasUsed() {
        codes.use(issue(li).link());

        assertThat(accounts.require(li).changes())
                .extracting(Change::what)
                .containsExactly("registered", "sign-in-code-issued", "sign-in-code-used");
        assertThat(accounts.require(li).changes()).extracting(Change::who).endsWith(TEACHER.account(), li);
    }

    private SignInCode issue(AccountId account) {
        return Objects.requireNonNull(
                codes.issue(List.of(account), TEACHER).codes().get(account));
    }

    private void deactivate(AccountId id) {
        accounts.change(id, account -> account.withActive(false, As.ADMINISTRATOR, clock.instant()));
    }

    private AccountId registered(String externalId, Role... roles) {
        var grants = As.actor("any", Arrays.stream(roles).map(Grant::of).toArray(Grant[]::new))
                .grants();
        return people.register(new NewPerson("某某", null, externalId, grants), As.ADMINISTRATOR)
                .id();
    }

    /** Ids as long as real ones. */
    private static final class LongIds extends TestTokens {
        @Override
        public String id() {
            return "a1b0c9d8e7f6" + super.id().substring(2);
        }
    }
}
