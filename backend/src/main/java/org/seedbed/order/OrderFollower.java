package org.seedbed.order;

import org.seedbed.shared.Follower;

/** A follower in another module that is woken when an order is paid or money has gone back. */
public interface OrderFollower extends Follower {}
