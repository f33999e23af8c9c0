package org.seedbed.store.wire.scram;

import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** The one user who may sign in, with the keys that the secret was turned into. */
public final class Credentials {
    private static final int ITERATIONS = 15_000;
    private static final int SALT_BYTES = 28;
    private static final int NONCE_BYTES = 24;
    private static final int SEED_BYTES = 32;

    private final String userName;
    private final SaltedKeys keys;
    private final byte[] decoySeed;
    private final RandomGenerator random;

    Credentials(String userName, SaltedKeys keys, RandomGenerator random) {
        this.userName = userName;
        this.keys = keys;
        this.decoySeed = bytes(random, SEED_BYTES);
        this.random = random;
    }

    /**
     * Salts the secret, which takes some milliseconds.
     *
     * @param random cannot be foreseen, and may be asked by many threads at once
     */
    public static Credentials of(String userName, String secret, RandomGenerator random) {
        if (!isPrintableAscii(userName) || !isPrintableAscii(secret)) {
            throw new IllegalArgumentException("User name and secret must be printable ASCII, and not empty");
        }
        return new Credentials(userName, SaltedKeys.of(secret, bytes(random, SALT_BYTES), ITERATIONS), random);
    }

    public String userName() {
        return userName;
    }

    boolean isFor(String name) {
        return userName.equals(name);
    }

    /** For a stranger, keys that nobody has a secret for: always the same ones, so that they do not give away who is known. */
    SaltedKeys keysFor(String name) {
        byte[] salt = Arrays.copyOf(Digests.hmac(decoySeed, name), keys.salt().length);
        return isFor(name) ? keys : new SaltedKeys(salt, keys.iterations(), decoySeed, decoySeed);
    }

    String nonce() {
        return Base64.getEncoder().encodeToString(bytes(random, NONCE_BYTES));
    }

    private static byte[] bytes(RandomGenerator random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean isPrintableAscii(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
