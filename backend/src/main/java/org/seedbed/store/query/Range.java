package org.seedbed.store.query;

/**
 * A stretch of an index, from {@code low} up to but without {@code high}.
 *
 * @param fixed how many bytes at the beginning all keys there have in common
 */
record Range(byte[] low, byte[] high, int fixed) {}
