package org.seedbed.order.coupon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to make a coupon.
 *
 * @param value percent of the goods, or minor units; nothing for free shipping
 * @param minimum what the goods must cost at least
 * @param max how many orders may use it
 */
public record NewCoupon(
        String code,
        Coupon.Kind kind,
        long value,
        long minimum,
        Instant from,
        @Nullable Instant to,
        int max) {}
