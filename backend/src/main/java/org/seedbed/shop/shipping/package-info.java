/** What it costs to send a parcel, by province and weight. */
@NullMarked
@NamedInterface("shipping")
package org.seedbed.shop.shipping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
