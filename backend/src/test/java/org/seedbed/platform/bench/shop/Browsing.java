package org.seedbed.platform.bench.shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Looks at pages at a fixed rate, whatever the server does; each wait counts from when the page was due to be asked for. */
final class Browsing {
    private static final int A_SECOND = 200;
    private static final long BETWEEN = 1_000_000_000L / A_SECOND;

    private final URI address;
    private final List<String> paths;

    Browsing(URI address, List<String> paths) {
        this.address = address;
        this.paths = paths;
    }

    /** The waits in milliseconds, and how many pages did not come. */
    record Result(List<Double> waits, int failed) {}

    Result look(Duration time) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var waits = Collections.synchronizedList(new ArrayList<Double>());
        var failed = new AtomicInteger();
        var open = new ArrayList<CompletableFuture<?>>();
        long begun = System.nanoTime();
        int pages = Math.toIntExact(time.toSeconds() * A_SECOND);
        for (int page = 0; page < pages; page++) {
            long due = begun + page * BETWEEN;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            var request = HttpRequest.newBuilder(address.resolve(paths.get(page * 31 % paths.size())))
                    .header("Accept-Encoding", "gzip")
                    .timeout(Duration.ofSeconds(30))
                    .build();
            open.add(http.sendAsync(request, BodyHandlers.discarding()).handle((answer, trouble) -> {
                waits.add((System.nanoTime() - due) / 1e6);
                if (trouble != null || answer.statusCode() != 200) {
                    failed.incrementAndGet();
                }
                return null;
            }));
        }
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
        return new Result(List.copyOf(waits), failed.get());
    }
}
