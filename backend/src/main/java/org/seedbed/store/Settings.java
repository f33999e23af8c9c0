package org.seedbed.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/**
 * How a store is opened.
 *
 * @param port on 127.0.0.1; 0 for any that is free
 * @param secret what clients must know
 * @param cacheBytes bounds what is kept of the file in memory
 */
public record Settings(Path folder, int port, String secret, long cacheBytes, Clock clock) {
    private static final long CACHE_BYTES = 128L * 1024 * 1024;
    private static final int SECRET_BYTES = 32;

    /** This folder, any port, a new secret, the machine's clock. */
    public static Settings of(Path folder) {
        return new Settings(folder, 0, newSecret(), CACHE_BYTES, Clock.systemUTC());
    }

    public Settings withPort(int other) {
        return new Settings(folder, other, secret, cacheBytes, clock);
    }

    public Settings withSecret(String other) {
        return new Settings(folder, port, other, cacheBytes, clock);
    }

    public Settings withCache(long bytes) {
        return new Settings(folder, port, secret, bytes, clock);
    }

    public Settings withClock(Clock other) {
        return new Settings(folder, port, secret, cacheBytes, other);
    }

    private static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
