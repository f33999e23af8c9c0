/** Shops: who runs them, how their earnings are shared, and under which names they sell elsewhere. */
@NullMarked
@ApplicationModule(
        displayName = "Shop",
        allowedDependencies = {"shared", "exchange", "account"})
package org.seedbed.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
