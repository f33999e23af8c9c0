package org.seedbed.platform.bench.shop;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Looks at pages at a fixed rate, whatever the server does; each wait counts from when the page was due to be asked for. */
final class Browsing {
    private static final int A_SECOND = 200;
    private static final long BETWEEN = 1_000_000_000L / A_SECOND;
    private static final int BROWSERS = 16;
    private static final byte[] NOTHING = {};

    private final URI address;
    private final List<String> paths;

    Browsing(URI address, List<String> paths) {
        this.address = address;
        this.paths = paths;
    }

    /** The waits in milliseconds, and how many pages did not come. */
    record Result(List<Double> waits, int failed) {}

    Result look(Duration time) throws InterruptedException, ExecutionException {
        var waits = Collections.synchronizedList(new ArrayList<Double>());
        var failed = new AtomicInteger();
        var next = new AtomicInteger();
        long begun = System.nanoTime();
        int pages = Math.toIntExact(time.toSeconds() * A_SECOND);
        Callable<Void> browser = () -> {
            try (var wire = new Wire(address)) {
                for (int page = next.getAndIncrement(); page < pages; page = next.getAndIncrement()) {
                    long due = begun + page * BETWEEN;
                    for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                        LockSupport.parkNanos(due - now);
                    }
                    if (!comes(wire, paths.get(page * 31 % paths.size()))) {
                        failed.incrementAndGet();
                    }
                    waits.add((System.nanoTime() - due) / 1e6);
                }
            }
            return null;
        };
        var threads = Executors.newFixedThreadPool(BROWSERS);
        try {
            for (var done : threads.invokeAll(Collections.nCopies(BROWSERS, browser))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        return new Result(List.copyOf(waits), failed.get());
    }

    private static boolean comes(Wire wire, String path) {
        try {
            return wire.ask("GET", path, "Accept-Encoding: gzip\r\n", NOTHING).status() == 200;
        } catch (UncheckedIOException hungUp) {
            return false;
        }
    }
}
