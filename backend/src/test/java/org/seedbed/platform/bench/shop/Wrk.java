package org.seedbed.platform.bench.shop;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The load generator wrk, fed with a list of requests that its threads go through in a circle, each from a place of its own. */
final class Wrk {
    private static final int CONNECTIONS = 16;
    private static final int THREADS = 2;
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) ([\\d.]+) ([\\d.]+) ([\\d.]+)");
    private static final String SCRIPT = """
            local count = 0
            function setup(thread) thread:set("place", count); count = count + 1 end
            function init(args)
              wanted = {}
              local headers = { ["Accept-Encoding"] = "gzip, br", ["Sec-Fetch-Site"] = "same-origin" }
              for line in io.lines(args[1]) do
                local path, body = line:match("^([^\\t]*)\\t?(.*)$")
                if body ~= "" then
                  headers["Content-Type"] = "application/x-www-form-urlencoded"
                  wanted[#wanted + 1] = wrk.format("POST", path, headers, body)
                else
                  wanted[#wanted + 1] = wrk.format("GET", path, headers)
                end
              end
              at = place * math.floor(#wanted / %d)
            end
            function request() at = at %% #wanted + 1; return wanted[at] end
            function done(all, wait, rates)
              local bad = all.errors.status + all.errors.connect + all.errors.read + all.errors.write + all.errors.timeout
              io.write(string.format("RESULT %%d %%d %%d %%f %%f %%f\\n", all.requests, all.duration, bad,
                wait:percentile(50), wait:percentile(95), wait:percentile(99)))
            end
            """.formatted(THREADS);

    private final URI address;
    private final Path folder;

    Wrk(URI address, Path folder) {
        this.address = address;
        this.folder = folder;
    }

    /** What came of a run: a rate, and milliseconds. */
    record Result(long requests, double rate, long bad, double p50, double p95, double p99) {
        Result atMost(double most) {
            return new Result(requests, Math.min(rate, most), bad, p50, p95, p99);
        }
    }

    /** Sends these requests, a path each or a path, a tab and a form, for so many seconds. */
    Result run(List<String> requests, int seconds) throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("load.lua"), SCRIPT, StandardCharsets.UTF_8);
        var list = Files.write(folder.resolve("load.tsv"), requests, StandardCharsets.UTF_8);
        var process = new ProcessBuilder(
                        "wrk",
                        "-t" + THREADS,
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        script.toString(),
                        address.toString(),
                        "--",
                        list.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(seconds + 60L, TimeUnit.SECONDS);
        var result = RESULT.matcher(said);
        if (!result.find()) {
            throw new IllegalStateException("wrk did not say what came of it:\n" + said);
        }
        long answered = Long.parseLong(result.group(1));
        return new Result(
                answered,
                answered / (Long.parseLong(result.group(2)) / 1e6),
                Long.parseLong(result.group(3)),
                millis(answered, result.group(4)),
                millis(answered, result.group(5)),
                millis(answered, result.group(6)));
    }

    /** No wait at all is known where nothing was answered, and none is short enough. */
    private static double millis(long answered, String micros) {
        return answered == 0 ? Double.POSITIVE_INFINITY : Double.parseDouble(micros) / 1_000;
    }

    static String line(String name, Result result) {
        return String.format(
                Locale.ROOT,
                "%s %.0f /s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d requests, %d failed",
                name,
                result.rate(),
                result.p50(),
                result.p95(),
                result.p99(),
                result.requests(),
                result.bad());
    }
}
