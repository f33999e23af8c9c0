/** Where a shop's people work on its orders: look, send, refund, and see what it brings. */
@NullMarked
package org.seedbed.order.desk;

import org.jspecify.annotations.NullMarked;
