package org.seedbed.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was asked of the {@link StoreTool}. */
record ToolArguments(String command, List<String> paths, Map<String, String> options) {
    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> FLAGS = Set.of("--force");
    private static final Map<String, Form> FORMS = Map.of(
            "store", new Form(0, Set.of("--data", "--port")),
            "backup", new Form(1, Set.of("--data", "--force")),
            "restore", new Form(1, Set.of("--data", "--force")),
            "export", new Form(1, Set.of("--data", "--uri", "--force")),
            "import", new Form(1, Set.of("--data", "--uri", "--force")));

    /**
     * Reads a command with its options in any order.
     *
     * @throws WrongUsage saying what is wrong
     */
    static ToolArguments parse(String... arguments) {
        var form = arguments.length == 0 ? null : FORMS.get(arguments[0]);
        if (form == null) {
            throw new WrongUsage(arguments.length == 0 ? "A command is missing" : "Unknown command: " + arguments[0]);
        }
        var paths = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.length; i++) {
            var argument = arguments[i];
            if (!argument.startsWith("--")) {
                paths.add(argument);
            } else if (!form.options.contains(argument)) {
                throw new WrongUsage("Unknown option: " + argument);
            } else if (FLAGS.contains(argument)) {
                options.put(argument, "");
            } else if (++i < arguments.length) {
                options.put(argument, arguments[i]);
            } else {
                throw new WrongUsage(argument + " needs a value");
            }
        }
        return new ToolArguments(arguments[0], paths, options).checked(form);
    }

    private ToolArguments checked(Form form) {
        if (paths.size() != form.paths) {
            throw new WrongUsage(
                    paths.size() < form.paths ? command + " needs a name" : "Too many arguments: " + paths);
        }
        if (paths.contains("")) {
            throw new WrongUsage(command + " needs a name");
        }
        if (options.containsKey("--data") && uri() != null) {
            throw new WrongUsage("--data and --uri exclude each other");
        }
        port();
        return this;
    }

    /** The file or folder that the command is about. */
    Path path() {
        return Path.of(paths.get(0));
    }

    Path folder() {
        return Path.of(options.getOrDefault("--data", "data"));
    }

    /** Where a server is; null for the folder. */
    @Nullable
    String uri() {
        return options.get("--uri");
    }

    boolean force() {
        return options.containsKey("--force");
    }

    /** 0 for any that is free. */
    int port() {
        try {
            int port = Integer.parseInt(options.getOrDefault("--port", "0"));
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new WrongUsage("--port needs a number between 0 and " + HIGHEST_PORT);
    }

    /** How many paths a command takes, and which options. */
    private record Form(int paths, Set<String> options) {}

    /** Arguments that mean nothing. */
    static final class WrongUsage extends RuntimeException {
        WrongUsage(String message) {
            super(message);
        }
    }
}
