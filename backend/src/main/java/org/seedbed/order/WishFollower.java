package org.seedbed.order;

import org.seedbed.shared.Follower;

/** A follower in another module that is woken when an order wants something of its payment's provider: money sent back, or an end. */
public interface WishFollower extends Follower {}
