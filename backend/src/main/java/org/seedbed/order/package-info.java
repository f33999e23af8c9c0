/** Orders of our own shops: from the cart to the parcel, with every cent in a ledger that adds up. */
@NullMarked
@ApplicationModule(
        displayName = "Order",
        allowedDependencies = {
            "shared",
            "exchange",
            "account",
            "media",
            "shop",
            "shop :: stock",
            "shop :: catalogue",
            "shop :: shipping",
            "shop :: storefront"
        })
package org.seedbed.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
