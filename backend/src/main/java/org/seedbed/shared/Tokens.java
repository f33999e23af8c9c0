package org.seedbed.shared;

/** The one source of randomness for ids and secrets. */
public interface Tokens {
    /** A new document id: 80 random bits in Crockford's base 32, 16 characters. */
    String id();

    /** A secret of 256 random bits in URL-safe base 64. */
    String secret();
}
