package org.seedbed;

import java.util.stream.LongStream;

/** Seeds for tests that play with chance: a few, or many where {@code ./seedbed bench shop --faults} asks for the long form. */
public final class Seeds {
    /** Whether the long forms are wanted. */
    public static final boolean MANY = Boolean.getBoolean("seedbed.faults");

    private Seeds() {}

    public static LongStream from(long first, int few, int many) {
        return LongStream.range(first, first + (MANY ? many : few));
    }
}
