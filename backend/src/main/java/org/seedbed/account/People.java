package org.seedbed.account;

import static java.util.stream.Collectors.toMap;
import static org.seedbed.shared.Refused.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.stereotype.Service;

/** The people other modules speak of: looks them up and makes new ones known. */
@Service
public class People {
    private final Accounts accounts;
    private final Tokens tokens;
    private final Clock clock;
    private final ZoneId zone;

    People(Accounts accounts, Tokens tokens, Clock clock, ZoneId zone) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
    }

    public Map<AccountId, Person> byIds(Collection<AccountId> ids) {
        return accounts.byIds(ids).stream().map(this::person).collect(toMap(Person::id, person -> person));
    }

    public Optional<Person> find(AccountId id) {
        return accounts.find(id).map(this::person);
    }

    /** Everybody with one of these external ids or (in any writing) phone numbers. */
    public List<Person> matching(Collection<String> externalIds, Collection<String> phones) {
        var normalised =
                phones.stream().map(Phone::normalised).filter(Objects::nonNull).toList();
        return accounts.matching(externalIds, normalised).stream()
                .map(this::person)
                .toList();
    }

    /** Active and inactive people whose name, login, phone number or external id contains the text. */
    public List<Person> search(String text, int limit) {
        return accounts.search(text, null, null, limit).items().stream()
                .map(this::person)
                .toList();
    }

    /** Makes a person known; refused if their phone number or external id is somebody else's. */
    public Person register(NewPerson person, Actor by) {
        return register(person, null, by);
    }

    /** Makes a person known who signs in by this name as well as by their phone number. */
    public Person register(NewPerson person, @Nullable String login, Actor by) {
        return person(accounts.insert(account(person, login, by)));
    }

    /** Makes many people known at once; whoever is known already stays as they are. */
    public List<Person> registerAll(List<NewPerson> people, Actor by) {
        accounts.insertMissing(
                people.stream().map(person -> account(person, null, by)).toList());
        return matching(
                people.stream()
                        .map(NewPerson::externalId)
                        .filter(Objects::nonNull)
                        .toList(),
                people.stream().map(NewPerson::phone).filter(Objects::nonNull).toList());
    }

    /** Corrects what is given; null leaves a fact as it is. */
    public Person amend(
            AccountId id, @Nullable String name, @Nullable String phone, @Nullable String externalId, Actor by) {
        var change = Change.of(by, "amended", clock.instant());
        return person(accounts.change(id, account -> account.amended(name, phone, externalId, change)));
    }

    private Person person(Account account) {
        return Person.of(account, LocalDate.ofInstant(clock.instant(), zone));
    }

    private Account account(NewPerson person, @Nullable String login, Actor by) {
        requireWellFormed(person, login);
        var mayGrantAnything = by.isAdministrator();
        refuseIf(
                !mayGrantAnything && person.grants().stream().anyMatch(grant -> grant.role() != Role.TRAINEE),
                "grant-above-own");
        var change = Change.of(by, "registered", clock.instant(), DatedGrant.difference(Set.of(), person.grants()));
        return Account.register(new AccountId(tokens.id()), person, login, change);
    }

    private static void requireWellFormed(NewPerson person, @Nullable String login) {
        var phone = Phone.normalised(person.phone());
        if (phone != null && !Phone.isPlausible(phone)) {
            throw Invalid.field("phone", "phone", person.phone());
        }
        var name = Login.normalised(login);
        if (name != null && !Login.isAllowed(name)) {
            throw Invalid.field("login", "login", login);
        }
        refuseIf(phone == null && name == null && person.externalId() == null, "person-untraceable");
    }
}
