/** A hosted shop's face: its profile, policies and holidays, and how it comes to be opened. */
@NullMarked
@NamedInterface("front")
package org.seedbed.shop.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
