package org.seedbed.account;

import static org.seedbed.shared.Refused.refuseIf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.Role;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** One person known to the programme: on a roster, and able to sign in once they have set a password. */
@Document("accounts")
record Account(
        @Id AccountId id,
        String name,
        @Nullable String login,
        @Nullable String phone,
        @Nullable String externalId,
        @Nullable String passwordHash,
        Set<DatedGrant> grants,
        boolean active,
        List<Change> changes,
        @Version @Nullable Long version) {

    static Account register(AccountId id, NewPerson person, @Nullable String login, Change change) {
        return new Account(
                id,
                person.name().strip(),
                Login.normalised(login),
                Phone.normalised(person.phone()),
                person.externalId(),
                null,
                Set.copyOf(person.grants()),
                true,
                List.of(change),
                null);
    }

    /** With its first version, which Spring sets when it inserts one document, but not when it inserts many. */
    Account stored() {
        return new Account(id, name, login, phone, externalId, passwordHash, grants, active, changes, 0L);
    }

    /** This person with what they may do on this day. */
    Actor actor(LocalDate today) {
        return new Actor(id, name, grantsOn(today).map(DatedGrant::grant).collect(Collectors.toUnmodifiableSet()));
    }

    Stream<DatedGrant> grantsOn(LocalDate day) {
        return grants.stream().filter(grant -> grant.isInForce(day));
    }

    /** The roles this person has or will have. */
    Set<Role> rolesSince(LocalDate today) {
        return grants.stream()
                .filter(grant -> !grant.hasEnded(today))
                .map(DatedGrant::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this person administers the programme and no day is set on which they stop. */
    boolean administersForGood(LocalDate today) {
        return active && grantsOn(today).anyMatch(grant -> grant.role() == Role.ADMINISTRATOR && grant.to() == null);
    }

    Account amended(
            @Nullable String newName, @Nullable String newPhone, @Nullable String newExternalId, Change change) {
        return new Account(
                id,
                newName == null ? name : newName.strip(),
                login,
                newPhone == null ? phone : Phone.normalised(newPhone),
                newExternalId == null ? externalId : newExternalId,
                passwordHash,
                grants,
                active,
                with(change),
                version);
    }

    Account withGrants(Set<DatedGrant> granted, LocalDate today, Actor by, Instant now) {
        var administers =
                granted.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR && grant.isInForce(today));
        refuseIf(by.account().equals(id) && by.isAdministrator() && !administers, "own-administration");
        return new Account(
                id,
                name,
                login,
                phone,
                externalId,
                passwordHash,
                Set.copyOf(granted),
                active,
                with(Change.of(by, "grants", now, DatedGrant.difference(grants, granted))),
                version);
    }

    Account withActive(boolean allowed, Actor by, Instant now) {
        refuseIf(!allowed && by.account().equals(id), "own-account");
        return new Account(
                id,
                name,
                login,
                phone,
                externalId,
                passwordHash,
                grants,
                allowed,
                with(Change.of(by, allowed ? "activated" : "deactivated", now)),
                version);
    }

    Account withPassword(String hash, Instant now) {
        return new Account(
                id,
                name,
                login,
                phone,
                externalId,
                hash,
                grants,
                active,
                with(new Change(id, "password-set", now, null)),
                version);
    }

    /** What others know of this person, and would try in a password. */
    List<@Nullable String> words() {
        return Arrays.asList(name, login, phone, externalId);
    }

    private List<Change> with(Change change) {
        return Stream.concat(changes.stream(), Stream.of(change)).toList();
    }
}
