/** The pages of a shop that strangers see: home, categories, search and products, in the shop's own frame. */
@NullMarked
@NamedInterface("storefront")
package org.seedbed.shop.storefront;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
