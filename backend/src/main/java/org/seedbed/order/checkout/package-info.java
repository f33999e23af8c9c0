/** From a cart to an order that can be paid, with everything held that it needs, once for each key. */
@NullMarked
@NamedInterface("checkout")
package org.seedbed.order.checkout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
