/** What shops have to sell: products with their variants, found by category and by parts of words. */
@NullMarked
@NamedInterface("catalogue")
package org.seedbed.shop.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
