package org.seedbed.platform.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * How long people wait who sign in with their passwords, several at once and each on a device that is not known yet, which costs
 * the most; beside it what one password's hash takes alone.
 */
public final class SignInBenchmark {
    private static final String ADMINISTRATOR = "boss";
    private static final String PASSWORD = "walnut 17 lantern";
    private static final int CALLERS = 4;
    private static final int HASHES = 30;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final double TARGET_MILLIS = 600;

    private final URI address;

    private SignInBenchmark(URI address) {
        this.address = address;
    }

    /** Takes the address of a server that is not set up, its set-up secret, and for how many seconds to measure. */
    public static void main(String[] arguments) throws Exception {
        var benchmark = new SignInBenchmark(URI.create(arguments[0]));
        benchmark.prepare(arguments[1]);
        System.exit(benchmark.run(Duration.ofSeconds(Long.parseLong(arguments[2]))) ? 0 : 1);
    }

    private void prepare(String secret) {
        var server = new Server(address);
        server.setUp(secret, ADMINISTRATOR, PASSWORD);
        for (int i = 0; i < CALLERS; i++) {
            server.register(ADMINISTRATOR, login(i), PASSWORD);
        }
    }

    private boolean run(Duration time) throws InterruptedException, ExecutionException {
        hashAlone();
        var alone = percentile(hashAlone(), 0.5);
        signIn(WARM_UP);
        var waits = signIn(time);
        double p95 = percentile(waits, 0.95);
        boolean met = p95 <= TARGET_MILLIS;
        print("sign_in_callers %d, sign_ins %d", CALLERS, waits.size());
        print("sign_in_p50 %.0f ms", percentile(waits, 0.5));
        print("sign_in_p95 %.0f ms <= %.0f ms: %s", p95, TARGET_MILLIS, met ? "pass" : "FAIL");
        print("sign_in_p99 %.0f ms", percentile(waits, 0.99));
        print("hash_alone_p50 %.0f ms", alone);
        print("sign_in_p95_ratio %.1f x", p95 / alone);
        return met;
    }

    /** The hash of {@code SecurityConfiguration}, one after the other with nothing beside. */
    private static List<Long> hashAlone() {
        var encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        var hash = encoder.encode(PASSWORD);
        return IntStream.range(0, HASHES)
                .mapToObj(i -> nanos(() -> encoder.matches(PASSWORD, hash)))
                .toList();
    }

    private List<Long> signIn(Duration time) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            var all = new ArrayList<Long>();
            for (var waits : threads.invokeAll(IntStream.range(0, CALLERS)
                    .mapToObj(i -> caller(login(i), time))
                    .toList())) {
                all.addAll(waits.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private Callable<List<Long>> caller(String login, Duration time) {
        return () -> {
            var server = new Server(address);
            var waits = new ArrayList<Long>();
            for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
                waits.add(nanos(() -> server.signIn(login, PASSWORD)));
            }
            return waits;
        };
    }

    private static String login(int caller) {
        return "caller" + caller;
    }

    private static long nanos(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private static double percentile(List<Long> nanos, double share) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size()))) / 1e6;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
