package org.seedbed.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.OneTimeSecrets.Purpose;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Change;
import org.seedbed.shared.Page;
import org.seedbed.shared.Region;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;
import org.seedbed.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People for administrators, and the short list from which staff choose a person. */
@RestController
class PeopleController {
    private static final int PAGE = 50;
    private static final int CHOICES = 20;

    private final Accounts accounts;
    private final People people;
    private final Granting granting;
    private final Activation activation;
    private final OneTimeSecrets secrets;
    private final RegionTree regions;
    private final Clock clock;
    private final ZoneId zone;

    PeopleController(
            Accounts accounts,
            People people,
            Granting granting,
            Activation activation,
            OneTimeSecrets secrets,
            RegionTree regions,
            Clock clock,
            ZoneId zone) {
        this.accounts = accounts;
        this.people = people;
        this.granting = granting;
        this.activation = activation;
        this.secrets = secrets;
        this.regions = regions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/api/people")
    Page<PersonView> list(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String cursor) {
        var grant = role == null ? null : Accounts.inForce(role, today());
        return accounts.search(query, grant, cursor, PAGE).map(this::view);
    }

    @GetMapping("/api/people/choices")
    PersonChoices choices(@RequestParam String query) {
        return new PersonChoices(people.search(query, CHOICES).stream()
                .map(person -> new PersonChoice(person.id(), person.name(), person.maskedPhone(), person.externalId()))
                .toList());
    }

    @GetMapping("/api/people/{id}")
    PersonView show(@PathVariable AccountId id) {
        return view(accounts.require(id));
    }

    @PostMapping("/api/people")
    @ResponseStatus(HttpStatus.CREATED)
    PersonCreated create(@Valid @RequestBody PersonForm form, Actor actor) {
        var grants = grants(form.grants());
        var person = people.register(
                new NewPerson(form.name(), form.phone(), form.externalId(), grants), form.login(), actor);
        return new PersonCreated(view(accounts.require(person.id())), newCode(person.id()));
    }

    @PutMapping("/api/people/{id}/grants")
    PersonView grant(@PathVariable AccountId id, @Valid @RequestBody GrantsForm form, Actor actor) {
        var grants = grants(form.grants());
        return view(granting.grant(id, grants, actor));
    }

    @PutMapping("/api/people/{id}/active")
    PersonView activate(@PathVariable AccountId id, @Valid @RequestBody ActiveForm form, Actor actor) {
        return view(activation.turn(id, form.active(), actor));
    }

    @PostMapping("/api/people/{id}/password-code")
    PasswordCodeView passwordCode(@PathVariable AccountId id, Actor actor) {
        accounts.require(id);
        accounts.note(Set.of(id), Change.of(actor, "password-code-issued", clock.instant()));
        return newCode(id);
    }

    private PasswordCodeView newCode(AccountId id) {
        var issued = secrets.issue(Purpose.SET_PASSWORD, id);
        return new PasswordCodeView(issued.secret(), "/app/set-password#" + issued.secret(), issued.until());
    }

    private Set<DatedGrant> grants(List<GrantForm> forms) {
        return forms.stream()
                .map(form -> new DatedGrant(
                        form.role(),
                        form.region() == null
                                ? null
                                : regions.require(form.region()).code(),
                        form.from(),
                        form.to()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private PersonView view(Account account) {
        return PersonView.of(account, today(), regions);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** A role and where it holds; in force from the first to the last day, both included, or without an end. */
    record GrantForm(
            @NotNull Role role,
            @Nullable RegionCode region,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record GrantsForm(@NotNull @Size(max = 50) List<@Valid @NotNull GrantForm> grants) {}

    record ActiveForm(boolean active) {}

    record PersonForm(
            @NotBlank @Size(max = 80) String name,
            @Nullable @Size(max = 64) String login,
            @Nullable @Size(max = 20) String phone,
            @Nullable @Size(max = 64) String externalId,
            @NotNull @Size(max = 50) List<@Valid @NotNull GrantForm> grants) {}

    record PersonCreated(PersonView person, PasswordCodeView passwordCode) {}

    record PasswordCodeView(String code, String link, Instant expiresAt) {}

    record PersonChoices(List<PersonChoice> items) {}

    record PersonChoice(
            AccountId id,
            String name,
            @Nullable String maskedPhone,
            @Nullable String externalId) {}

    record GrantView(
            Role role,
            @Nullable Region region,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A person; {@code roles} are those they have today, {@code grants} also those that have ended or not begun. */
    record PersonView(
            AccountId id,
            String name,
            @Nullable String login,
            @Nullable String phone,
            @Nullable String externalId,
            List<Role> roles,
            List<GrantView> grants,
            boolean active) {

        static PersonView of(Account account, LocalDate today, RegionTree regions) {
            return new PersonView(
                    account.id(),
                    account.name(),
                    account.login(),
                    Phone.masked(account.phone()),
                    account.externalId(),
                    account.grantsOn(today)
                            .map(DatedGrant::role)
                            .distinct()
                            .sorted()
                            .toList(),
                    DatedGrant.sorted(account.grants())
                            .map(grant -> new GrantView(
                                    grant.role(),
                                    grant.region() == null ? null : regions.require(grant.region()),
                                    grant.from(),
                                    grant.to()))
                            .toList(),
                    account.active());
        }
    }
}
