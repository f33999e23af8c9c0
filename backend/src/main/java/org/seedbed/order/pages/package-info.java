/** The pages on which somebody buys: cart, checkout, and the order by its link. */
@NullMarked
package org.seedbed.order.pages;

import org.jspecify.annotations.NullMarked;
