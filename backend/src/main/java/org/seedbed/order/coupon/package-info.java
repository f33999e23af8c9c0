/** Codes that take something off, each for so many buyers and never for more. */
@NullMarked
@NamedInterface("coupon")
package org.seedbed.order.coupon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
