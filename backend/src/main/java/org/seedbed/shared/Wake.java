package org.seedbed.shared;

/** Tells a follower that there is work; returns at once. */
public interface Wake {
    void up(Class<? extends Follower> follower);
}
