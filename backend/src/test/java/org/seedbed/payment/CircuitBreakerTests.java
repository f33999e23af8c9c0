package org.seedbed.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.seedbed.TestClock;

class CircuitBreakerTests {
    private final TestClock clock = new TestClock("2026-01-05T02:00:00Z");
    private final CircuitBreaker breaker = new CircuitBreaker(clock, 2, Duration.ofSeconds(10));

    @Test
    void opensAfterSoManyFailuresInARow() {
        breaker.failed(false);
        breaker.succeeded();
        breaker.failed(false);
        assertThatNoException().isThrownBy(breaker::enter);

        breaker.failed(false);

        assertThat(breaker.isOpen()).isTrue();
        assertThatExceptionOfType(ProviderUnavailable.class).isThrownBy(breaker::enter);
    }

    @Test
    void opensAtOnceIfSomebodyHadToWait() {
        breaker.failed(true);

        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void letsOneCallerTryAfterARest() {
        breaker.failed(true);
        clock.advance(Duration.ofSeconds(10));

        assertThatNoException().isThrownBy(breaker::enter);
        assertThatExceptionOfType(ProviderUnavailable.class).isThrownBy(breaker::enter);
        breaker.succeeded();
        assertThatNoException().isThrownBy(breaker::enter);
    }
}
