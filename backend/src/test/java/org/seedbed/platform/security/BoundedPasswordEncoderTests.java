package org.seedbed.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.seedbed.platform.web.TryLater;
import org.springframework.security.crypto.password.PasswordEncoder;

class BoundedPasswordEncoderTests {
    @Test
    void hashesAndChecksNoMoreThanItMayAtOnce() throws Exception {
        var busiest = new AtomicInteger();
        var slow = new Slow(busiest);
        var bounded = new BoundedPasswordEncoder(slow, 4, Duration.ofMinutes(1));
        var threads = Executors.newFixedThreadPool(20);

        var results = new ArrayList<Future<?>>();
        for (int i = 0; i < 40; i++) {
            boolean checks = i % 2 == 0;
            results.add(threads.submit(() -> checks ? bounded.matches("x", "x") : bounded.encode("x")));
        }
        for (var result : results) {
            result.get();
        }
        threads.shutdown();

        assertThat(busiest).hasValue(4);
    }

    @Test
    void asksToComeBackWhenNoPlaceGetsFree() throws Exception {
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var bounded = new BoundedPasswordEncoder(new Blocked(begun, done), 1, Duration.ofMillis(20));
        var threads = Executors.newSingleThreadExecutor();
        var first = threads.submit(() -> bounded.matches("x", "x"));
        begun.await();

        assertThatExceptionOfType(TryLater.class).isThrownBy(() -> bounded.encode("y"));

        done.countDown();
        assertThat(first.get()).isTrue();
        assertThat(bounded.matches("x", "x")).isTrue();
        threads.shutdown();
    }

    /** Notes how many are at work at once, and ends when four are. */
    private record Slow(AtomicInteger busiest, AtomicInteger now, CyclicBarrier four) implements PasswordEncoder {
        Slow(AtomicInteger busiest) {
            this(busiest, new AtomicInteger(), new CyclicBarrier(4));
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            busiest.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                four.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("Never four at once", e);
            }
            now.decrementAndGet();
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return encode(password) != null;
        }
    }

    /** Says when it has begun, and ends when told. */
    private record Blocked(CountDownLatch begun, CountDownLatch done) implements PasswordEncoder {
        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            begun.countDown();
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        }
    }
}
