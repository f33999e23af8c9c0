/** What is agreed when an order is placed: who buys, what, where to, and what it costs. Nothing in it changes afterwards. */
@NullMarked
@NamedInterface("terms")
package org.seedbed.order.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
