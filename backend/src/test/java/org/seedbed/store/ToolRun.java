package org.seedbed.store;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** What the tool has answered to its arguments. */
record ToolRun(int code, String out, String err) {
    static ToolRun of(Object... arguments) {
        return with(Map.of(), arguments);
    }

    static ToolRun with(Map<String, String> environment, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = StoreTool.run(
                Stream.of(arguments).map(Object::toString).toArray(String[]::new),
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new ToolRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** In a process of its own, as users run it. */
    static ProcessBuilder process(Object... arguments) {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = Stream.concat(
                Stream.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreTool.class.getName()),
                Stream.of(arguments).map(Object::toString));
        return new ProcessBuilder(command.toList());
    }
}
