/** Payments: who takes an order's money and gives it back, and what providers say of it. Orders learn it by their own verbs. */
@NullMarked
@ApplicationModule(
        displayName = "Payment",
        allowedDependencies = {
            "shared",
            "exchange",
            "account",
            "media",
            "shop",
            "shop :: storefront",
            "order",
            "order :: terms"
        })
package org.seedbed.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
