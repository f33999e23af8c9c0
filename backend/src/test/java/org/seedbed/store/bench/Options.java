package org.seedbed.store.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the benchmark was asked for on the command line. */
record Options(
        long documents,
        long updates,
        Duration torn,
        Pace pace,
        List<String> only,
        Path json,
        boolean crash,
        int cycles) {
    private static final Set<String> VALUES =
            Set.of("--documents", "--updates", "--seconds", "--torn-minutes", "--only", "--json", "--cycles");
    private static final Set<String> SWITCHES = Set.of("--crash", "--quick");

    static Options parse(List<String> arguments) {
        var given = new LinkedHashMap<String, String>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            var name = rest.next();
            if (SWITCHES.contains(name)) {
                given.put(name, "");
            } else if (VALUES.contains(name) && rest.hasNext()) {
                given.put(name, rest.next());
            } else {
                throw new IllegalArgumentException(
                        VALUES.contains(name) ? name + " needs a value" : "Unknown option " + name);
            }
        }
        return of(given);
    }

    private static Options of(Map<String, String> given) {
        var documents = number(given, "--documents", 1_000_000);
        var minutes = given.get("--torn-minutes");
        var only = given.get("--only");
        return new Options(
                documents,
                number(given, "--updates", documents),
                minutes == null
                        ? Duration.ofSeconds(number(given, "--seconds", 30))
                        : Duration.ofMinutes(whole("--torn-minutes", minutes)),
                given.containsKey("--quick") ? Pace.QUICK : Pace.FULL,
                only == null ? List.of() : List.of(only.split(",")),
                Path.of(given.getOrDefault("--json", "backend/target/bench-store.json")),
                given.containsKey("--crash"),
                Math.toIntExact(number(given, "--cycles", 50)));
    }

    private static long number(Map<String, String> given, String name, long otherwise) {
        var text = given.get(name);
        return text == null ? otherwise : whole(name, text);
    }

    private static long whole(String name, @Nullable String text) {
        try {
            return Long.parseLong(String.valueOf(text).replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a whole number, not \"" + text + "\"", e);
        }
    }
}
