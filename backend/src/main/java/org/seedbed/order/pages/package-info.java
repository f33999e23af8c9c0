/**
 * The pages on which somebody buys: cart, checkout, and the order by its link. What their templates show is public, for Spring
 * compiles expressions over public types only, and the others take several times as long.
 */
@NullMarked
package org.seedbed.order.pages;

import org.jspecify.annotations.NullMarked;
