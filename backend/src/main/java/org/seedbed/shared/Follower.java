package org.seedbed.shared;

/**
 * Brings documents up to date with the facts they follow from. Every bean of this type runs at start, every minute, and when
 * woken; each run looks for what was missed, so a lost wake-up or a crash only delays it.
 */
public interface Follower {
    /** Does everything there is to do now; safe to repeat, and to run in several processes at once. */
    void catchUp();
}
