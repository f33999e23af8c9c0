/** How many of each variant a shop has, who holds some of them until they pay, and how each number came about. */
@NullMarked
@NamedInterface("stock")
package org.seedbed.shop.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
