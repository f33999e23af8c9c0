package org.seedbed.store.wire;

/** Who sent a command: one connection, and whether it had signed in by then. */
public record Client(int id, boolean isSignedIn) {}
