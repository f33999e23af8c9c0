package org.seedbed.store.crash;

/** How many operations were acknowledged before the kills, and how many things were wrong after them. */
public record CrashOutcome(
        int cycles, long acknowledged, long lost, long torn, long indexDisagreements, long unexpectedErrors) {}
