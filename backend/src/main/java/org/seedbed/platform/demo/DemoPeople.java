package org.seedbed.platform.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.SignIn;
import org.seedbed.exchange.Row;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Grant;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.Role;
import org.springframework.stereotype.Component;

/** The staff of the demo programme, and those of its people who can sign in. */
@Component
class DemoPeople {
    private static final Actor THE_START =
            new Actor(new AccountId("demo"), "Demo", Set.of(Grant.of(Role.ADMINISTRATOR)));

    private final People people;
    private final SignIn signIn;
    private final Map<String, AccountId> byKey = new HashMap<>();

    DemoPeople(People people, SignIn signIn) {
        this.people = people;
        this.signIn = signIn;
    }

    void load(DemoFiles files, String password) {
        for (var row : files.rows("people.csv")) {
            var login = DemoFiles.optional(row, "login");
            var person = people.register(
                    new NewPerson(
                            row.first("name").text(),
                            DemoFiles.optional(row, "phone"),
                            DemoFiles.optional(row, "external_id"),
                            grants(row)),
                    login,
                    THE_START);
            byKey.put(row.first("key").text(), person.id());
            if (login != null) {
                signIn.setPassword(person.id(), password);
            }
        }
    }

    /** In whose name the rest is loaded. */
    Actor administrator() {
        return signIn.current(require("admin")).orElseThrow();
    }

    AccountId require(String key) {
        return Objects.requireNonNull(byKey.get(key), () -> "Nobody in people.csv has the key " + key);
    }

    /** People of the rosters by their external id. */
    Map<String, AccountId> byExternalId(List<String> externalIds) {
        return people.matching(Set.copyOf(externalIds), List.of()).stream()
                .collect(Collectors.toMap(person -> person.externalId(), person -> person.id()));
    }

    private static Set<Grant> grants(Row row) {
        var regions = list(row.first("regions").text()).toList();
        return list(row.first("roles").text())
                .map(Role::valueOf)
                .flatMap(role -> role == Role.COORDINATOR
                        ? regions.stream().map(region -> Grant.coordinator(new RegionCode(region)))
                        : Stream.of(Grant.of(role)))
                .collect(Collectors.toSet());
    }

    static Stream<String> list(String cell) {
        return cell.isEmpty() ? Stream.of() : Arrays.stream(cell.split(";"));
    }
}
