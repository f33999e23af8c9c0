package org.seedbed.account;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts the hashes that are computed. */
final class CountingEncoder implements PasswordEncoder {
    private final PasswordEncoder encoder;
    private final AtomicInteger hashes = new AtomicInteger();

    CountingEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    int countDuring(Runnable work) {
        int before = hashes.get();
        work.run();
        return hashes.get() - before;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        hashes.incrementAndGet();
        return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        hashes.incrementAndGet();
        return encoder.matches(password, hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
