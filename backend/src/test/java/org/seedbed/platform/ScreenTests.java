package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.seedbed.platform.security.AccessPolicy;
import org.seedbed.shared.Role;
import tools.jackson.databind.json.JsonMapper;

/** Which role can use which screen: what the console's screens ask for, seen through the access policy. */
class ScreenTests {
    private static final Path LIST = Path.of("../frontend/console/screens.json");
    private static final Map<String, Set<Role>> ROLES = AccessPolicy.ROWS.stream()
            .collect(Collectors.toMap(row -> row.method() + " " + row.path(), AccessPolicy.Row::roles));

    /** As the console writes it down; a role's navigation leads to some of the screens. */
    private record Screen(String screen, List<String> needs, Set<Role> navigation) {
        Set<Role> users() {
            var users = EnumSet.allOf(Role.class);
            needs.stream()
                    .map(ScreenTests::rolesOf)
                    .filter(roles -> !roles.isEmpty())
                    .forEach(users::retainAll);
            return users;
        }

        boolean isOpen() {
            return !needs.contains("GET /api/session")
                    && needs.stream().map(ScreenTests::rolesOf).allMatch(Set::isEmpty);
        }
    }

    private final List<Screen> screens;

    ScreenTests() throws IOException {
        screens = List.of(new JsonMapper().readValue(Files.readString(LIST), Screen[].class));
    }

    private static Set<Role> rolesOf(String call) {
        var roles = ROLES.get(call);
        assertThat(roles).as(call + " in the access policy").isNotNull();
        return roles;
    }

    @Test
    void navigationLeadsNobodyToAScreenThatThePolicyKeepsFromThem() {
        assertThat(screens)
                .allSatisfy(
                        screen -> assertThat(screen.users()).as(screen.screen()).containsAll(screen.navigation()));
    }

    @Test
    void everyRoleFindsItsScreensInTheDocuments() throws IOException {
        var written = Path.of("docs/screens.md");
        var table = Path.of("target/screens.md");
        Files.writeString(table, asTable());

        assertThat(written)
                .as("the screens of the console; put backend/" + table + " in its place")
                .hasSameTextualContentAs(table);
    }

    private String asTable() {
        var text = new StringBuilder("""
                # Who can use which screen

                Made by `ScreenTests` from what each screen of the console asks the API for (`screens.ts`) and who may ask that
                (`AccessPolicy`). "✓" means that the role may ask for all of it, "menu" that its navigation leads there, too; the
                server decides object by object. Screens marked open are for those who have not signed in.

                | Screen | Open | Trainee | Instructor | Coordinator | Administrator |
                |---|---|---|---|---|---|
                """);
        for (var screen : screens) {
            text.append("| `").append(screen.screen()).append("` |").append(screen.isOpen() ? " ✓ |" : " |");
            for (var role : Role.values()) {
                text.append(cell(screen, role));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell(Screen screen, Role role) {
        if (screen.isOpen() || !screen.users().contains(role)) {
            return " |";
        }
        return screen.navigation().contains(role) ? " menu |" : " ✓ |";
    }
}
