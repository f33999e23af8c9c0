package org.seedbed.platform.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.web.TryLater;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes a few passwords at once and no more, so that sign-ins cannot use up memory and processors; the rest wait their turn. */
final class BoundedPasswordEncoder implements PasswordEncoder {
    private static final Duration BUSY_FOR = Duration.ofSeconds(3);

    private final PasswordEncoder encoder;
    private final Semaphore places;
    private final Duration patience;

    BoundedPasswordEncoder(PasswordEncoder encoder, int atOnce, Duration patience) {
        this.encoder = encoder;
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!gotPlace()) {
            throw TryLater.busy(BUSY_FOR);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean gotPlace() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
