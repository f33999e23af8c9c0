package org.seedbed.order.coupon;

import java.util.List;

/** That an order used a coupon; whoever bought is known by fingerprints of phone and e-mail address only. */
record Redemption(String order, List<String> buyer) {}
