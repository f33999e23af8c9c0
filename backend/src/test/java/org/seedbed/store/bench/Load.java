package org.seedbed.store.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Clients that work at the same time, each going on as soon as its last operation was answered. */
final class Load implements AutoCloseable {
    private static final int MOST_WARM_UPS = 5;
    private static final double FASTER = 1.05;

    private final List<Thread> clients = new ArrayList<>();
    private final CountDownLatch failed = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean ended;

    /** What a client does again and again. */
    @FunctionalInterface
    interface Operation {
        void run(SplittableRandom chance);
    }

    /** Starts so many clients; the answer counts what they have done. */
    LongAdder start(int count, Operation operation) {
        return start(count, operation, Long.MAX_VALUE);
    }

    private LongAdder start(int count, Operation operation, long total) {
        var done = new LongAdder();
        var begun = new AtomicLong();
        for (var i = 0; i < count; i++) {
            var chance = new SplittableRandom(clients.size());
            var client = new Thread(() -> {
                try {
                    while (!ended && failed.getCount() > 0 && begun.getAndIncrement() < total) {
                        operation.run(chance);
                        done.increment();
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                    failed.countDown();
                }
            });
            clients.add(client);
            client.start();
        }
        return done;
    }

    /** Lets the clients work for a while. */
    void pass(Duration time) {
        try {
            if (failed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throwFailure();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted under load", e);
        }
    }

    /** How many a second are done within this time from now. */
    double rate(LongAdder done, Duration time) {
        var before = done.sum();
        var begun = System.nanoTime();
        pass(time);
        return (done.sum() - before) * 1e9 / (System.nanoTime() - begun);
    }

    static double rate(int clients, Pace pace, Operation operation) {
        try (var load = new Load()) {
            var done = load.start(clients, operation);
            load.warmUp(done, pace);
            return load.rate(done, pace.time());
        }
    }

    /** Goes on as long as it still gets faster: with many clients there is little time left to compile what runs often. */
    private void warmUp(LongAdder done, Pace pace) {
        var rate = rate(done, pace.warmUp());
        var before = 0.0;
        for (var more = 0; more < MOST_WARM_UPS && rate > before * FASTER; more++) {
            before = rate;
            rate = rate(done, pace.warmUp());
        }
    }

    /** Has the clients do the operation so many times between them; how many a second that was. */
    static double repeat(long total, int clients, Operation operation) {
        var begun = System.nanoTime();
        try (var load = new Load()) {
            load.start(clients, operation, total);
            load.join();
        }
        return total * 1e9 / (System.nanoTime() - begun);
    }

    @Override
    public void close() {
        ended = true;
        join();
    }

    private void join() {
        try {
            for (var client : clients) {
                client.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted under load", e);
        }
        throwFailure();
    }

    private void throwFailure() {
        var cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("A client failed: " + cause, cause);
        }
    }
}
