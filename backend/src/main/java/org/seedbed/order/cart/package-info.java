/** What somebody means to buy, kept on the server and priced anew whenever it is looked at. */
@NullMarked
@NamedInterface("cart")
package org.seedbed.order.cart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
