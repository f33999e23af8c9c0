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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Shoppers who buy one thing after the other, each as fast as the shop lets them. */
final class Crowd {
    private static final Duration BREATH = Duration.ofMillis(200);

    private final URI address;
    private final List<Town.Goods> goods;

    Crowd(URI address, List<Town.Goods> goods) {
        this.address = address;
        this.goods = goods;
    }

    /** What came of it, and what went wrong first, if anything did; paying in milliseconds. */
    record Result(
            int bought,
            int turnedAway,
            int failed,
            @Nullable String firstFailure,
            double rate,
            List<Double> paying) {
        double paying(double share) {
            return percentile(paying, share);
        }
    }

    Result buy(int shoppers, Duration time) throws InterruptedException, ExecutionException {
        var paying = Collections.synchronizedList(new ArrayList<Double>());
        var turnedAway = new AtomicInteger();
        var failed = new AtomicInteger();
        var firstFailure = new AtomicReference<String>();
        var threads = Executors.newFixedThreadPool(shoppers);
        var begun = System.nanoTime();
        long end = begun + time.toNanos();
        Callable<Void> shopper = () -> {
            try (var wire = new Wire(address)) {
                var one = new Shopper(wire);
                while (System.nanoTime() < end) {
                    var wanted = goods.get(ThreadLocalRandom.current().nextInt(goods.size()));
                    try {
                        paying.add(one.buy(wanted.slug(), wanted.sku()).toNanos() / 1e6);
                    } catch (Shopper.Busy busy) {
                        turnedAway.incrementAndGet();
                        LockSupport.parkNanos(BREATH.toNanos());
                    } catch (IllegalStateException | UncheckedIOException wentWrong) {
                        failed.incrementAndGet();
                        firstFailure.compareAndSet(null, wentWrong.toString());
                    }
                }
                return null;
            }
        };
        try {
            for (var done : threads.invokeAll(Collections.nCopies(shoppers, shopper))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Result(
                paying.size(),
                turnedAway.get(),
                failed.get(),
                firstFailure.get(),
                paying.size() / seconds,
                List.copyOf(paying));
    }

    static double percentile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? Double.POSITIVE_INFINITY
                : sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }
}
