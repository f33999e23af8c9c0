package org.seedbed.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.seedbed.account.TestPeople.ZONE;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.TestTokens;
import org.seedbed.account.PrintedCodes.LeftOut;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Refused;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.Role;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@ExtendWith(TestStore.class)
class GrantingTests {
    private static final Grant ADMINISTRATOR = Grant.of(Role.ADMINISTRATOR);
    private static final Grant INSTRUCTOR = Grant.of(Role.INSTRUCTOR);
    private static final Grant TRAINEE = Grant.of(Role.TRAINEE);

    /** Noon of 5 January 2026 in the programme's zone. */
    private final TestClock clock = new TestClock("2026-01-05T04:00:00Z");

    private final MongoTemplate mongo;
    private final Accounts accounts;
    private final People people;
    private final SignIn signIn;
    private final Granting granting;
    private final Activation activation;
    private final PrintedCodes codes;

    GrantingTests(MongoTemplate mongo) {
        this.mongo = mongo;
        accounts = new Accounts(mongo);
        people = new People(accounts, new TestTokens(), clock, ZONE);
        signIn = TestPeople.signIn(mongo, new Argon2PasswordEncoder(16, 32, 1, 1024, 1), clock);
        granting = new Granting(accounts, clock, ZONE);
        var secrets = new OneTimeSecrets(mongo, new TestTokens(), clock);
        activation = new Activation(accounts, granting, new WaysIn(secrets, id -> {}), clock);
        codes = new PrintedCodes(accounts, secrets, new TestTokens(), clock, ZONE);
    }

    @Test
    void beginsAndEndsRolesAtMidnightInTheProgrammesZone() {
        var li = registered("li", TRAINEE);
        grant(li, dated(INSTRUCTOR, "2026-01-06", "2026-01-07"));

        assertThat(roles(li)).isEmpty();
        clock.set("2026-01-05T15:59:59Z");
        assertThat(roles(li)).isEmpty();
        clock.set("2026-01-05T16:00:00Z");
        assertThat(roles(li)).containsExactly(Role.INSTRUCTOR);
        clock.set("2026-01-07T15:59:59Z");
        assertThat(roles(li)).containsExactly(Role.INSTRUCTOR);
        clock.set("2026-01-07T16:00:00Z");
        assertThat(roles(li)).isEmpty();
    }

    @Test
    void givesARoleOnceHoweverManyOfItsGrantsAreInForce() {
        var li = registered("li", TRAINEE);
        grant(li, dated(INSTRUCTOR, null, "2026-01-31"), dated(INSTRUCTOR, "2026-01-01", null));

        assertThat(current(li).grants()).containsExactly(INSTRUCTOR);
    }

    @Test
    void endsOneRegionOfACoordinatorAndKeepsTheOther() {
        var li = registered("li", TRAINEE);
        grant(
                li,
                dated(Grant.coordinator(RegionCode.of("62")), null, "2026-01-04"),
                dated(Grant.coordinator(RegionCode.of("64")), null, "2026-01-05"));

        assertThat(current(li).regions()).containsExactly(RegionCode.of("64"));
    }

    @Test
    void findsPeopleByTheRolesTheyHaveToday() {
        var now = registered("now", INSTRUCTOR);
        var later = registered("later", TRAINEE);
        var before = registered("before", TRAINEE);
        grant(later, dated(INSTRUCTOR, "2026-01-06", null));
        grant(before, dated(INSTRUCTOR, null, "2026-01-04"), dated(TRAINEE, null, null));

        assertThat(found(Role.INSTRUCTOR)).containsExactly(now);
        assertThat(found(Role.TRAINEE)).containsExactly(before);
        clock.set("2026-01-05T16:00:00Z");
        assertThat(found(Role.INSTRUCTOR)).containsExactlyInAnyOrder(now, later);
    }

    @Test
    void tellsOtherModulesWhoIsOrWillBeAnInstructor() {
        var li = registered("li", TRAINEE);
        grant(li, dated(INSTRUCTOR, "2026-01-06", "2026-01-07"));

        assertThat(people.find(li).orElseThrow().roles()).containsExactly(Role.INSTRUCTOR);
        clock.set("2026-01-07T16:00:00Z");
        assertThat(people.find(li).orElseThrow().roles()).isEmpty();
        assertThat(people.find(li).orElseThrow().dormant())
                .containsExactly(dated(INSTRUCTOR, "2026-01-06", "2026-01-07"));
    }

    @Test
    void printsNoCodeForWhoWillBeStaffAndOneForWhoNoLongerIs() {
        var soon = registered("soon", TRAINEE);
        var formerly = registered("formerly", TRAINEE);
        grant(soon, dated(TRAINEE, null, null), dated(INSTRUCTOR, "2026-06-01", null));
        grant(formerly, dated(TRAINEE, null, null), dated(INSTRUCTOR, null, "2026-01-04"));

        var sheet = codes.issue(List.of(soon, formerly), As.ADMINISTRATOR);

        assertThat(sheet.leftOut()).containsOnlyKeys(soon).containsValue(LeftOut.STAFF);
        assertThat(sheet.codes()).containsOnlyKeys(formerly);
    }

    @Test
    void notesWhatWasGivenAndTaken() {
        var li = registered("li", TRAINEE);
        grant(li, dated(INSTRUCTOR, "2026-02-01", "2026-06-30"));

        var changes = accounts.require(li).changes();
        assertThat(changes).extracting("what").containsExactly("registered", "grants");
        assertThat(changes)
                .extracting("why")
                .containsExactly("+TRAINEE", "-TRAINEE, +INSTRUCTOR 2026-02-01/2026-06-30");

        grant(li, dated(INSTRUCTOR, "2026-02-01", "2026-06-30"));

        assertThat(accounts.require(li).changes()).hasSize(2);
    }

    @Test
    void letsOnlyAdministratorsGrant() {
        var li = registered("li", TRAINEE);

        for (var by : List.of(As.coordinator("62"), As.instructor("i"), As.trainee(li.value()), As.actor("nobody"))) {
            refused("grant-above-own", () -> granting.grant(li, Set.of(dated(ADMINISTRATOR, null, null)), by));
        }
        assertThat(roles(li)).containsExactly(Role.TRAINEE);
    }

    @Test
    void refusesToTakeOnesOwnAdministrationToday() {
        var li = current(registered("li", ADMINISTRATOR));
        registered("wang", ADMINISTRATOR);

        refused("own-administration", () -> granting.grant(li.account(), Set.of(), li));
        refused(
                "own-administration",
                () -> granting.grant(li.account(), Set.of(dated(ADMINISTRATOR, null, "2026-01-04")), li));
        refused(
                "own-administration",
                () -> granting.grant(li.account(), Set.of(dated(ADMINISTRATOR, "2026-01-06", null)), li));
    }

    @Test
    void letsOnesOwnAdministrationEndLaterWhenSomebodyElseGoesOn() {
        var li = current(registered("li", ADMINISTRATOR));
        refused(
                "last-administrator",
                () -> granting.grant(li.account(), Set.of(dated(ADMINISTRATOR, null, "2026-01-31")), li));
        var wang = registered("wang", ADMINISTRATOR);

        granting.grant(li.account(), Set.of(dated(ADMINISTRATOR, null, "2026-01-31")), li);

        assertThat(roles(li.account())).containsExactly(Role.ADMINISTRATOR);
        refused("last-administrator", () -> grant(wang));
        refused("last-administrator", () -> grant(wang, dated(ADMINISTRATOR, null, "2027-01-31")));
        refused("last-administrator", () -> activation.turn(wang, false, li));
        clock.set("2026-01-31T16:00:00Z");
        assertThat(roles(li.account())).isEmpty();
        assertThat(roles(wang)).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void countsNobodyAsAdministratorWhoIsDeactivatedOrHasNotBegun() {
        var li = registered("li", ADMINISTRATOR);
        var gone = registered("gone", ADMINISTRATOR);
        var soon = registered("soon", TRAINEE);
        activation.turn(gone, false, As.ADMINISTRATOR);
        grant(soon, dated(ADMINISTRATOR, "2026-01-06", null));

        refused("last-administrator", () -> grant(li, dated(TRAINEE, null, null)));

        clock.set("2026-01-05T16:00:00Z");
        grant(li, dated(TRAINEE, null, null));
        assertThat(roles(li)).containsExactly(Role.TRAINEE);
    }

    @Test
    void readsAndChangesAccountsOfEarlierVersions() {
        var registered =
                new Document("who", "start").append("what", "registered").append("when", new Date());
        mongo.getCollection("accounts")
                .insertOne(new Document("_id", "old")
                        .append("name", "老李")
                        .append("externalId", "OLD-1")
                        .append("grants", List.of(new Document("role", "COORDINATOR").append("region", "62")))
                        .append("active", true)
                        .append("changes", List.of(registered)));
        var old = new AccountId("old");

        new Accounts(mongo);
        new Accounts(mongo);

        assertThat(current(old).regions()).containsExactly(RegionCode.of("62"));
        activation.turn(old, false, As.ADMINISTRATOR);
        activation.turn(old, true, As.ADMINISTRATOR);
        grant(old, dated(INSTRUCTOR, null, null));
        assertThat(roles(old)).containsExactly(Role.INSTRUCTOR);
        assertThat(accounts.require(old).changes()).hasSize(4);

        new Accounts(mongo);

        assertThat(accounts.require(old).version()).isEqualTo(3);
    }

    private AccountId registered(String name, Grant... grants) {
        return people.register(new NewPerson(name, null, name, Set.of(grants)), As.ADMINISTRATOR)
                .id();
    }

    private void grant(AccountId id, DatedGrant... grants) {
        granting.grant(id, Set.of(grants), As.ADMINISTRATOR);
    }

    private static DatedGrant dated(Grant grant, @Nullable String from, @Nullable String to) {
        return new DatedGrant(
                grant.role(),
                grant.region(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private Actor current(AccountId id) {
        return signIn.current(id).orElseThrow();
    }

    private Stream<Role> roles(AccountId id) {
        return current(id).grants().stream().map(Grant::role);
    }

    private List<AccountId> found(Role role) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        return accounts.search(null, Accounts.inForce(role, today), null, 10).items().stream()
                .map(Account::id)
                .toList();
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
