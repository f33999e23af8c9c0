/** Shops: who runs them, how their earnings are shared, what they say of themselves, and where else they sell. */
@NullMarked
@ApplicationModule(
        displayName = "Shop",
        allowedDependencies = {"shared", "exchange", "account", "media"})
package org.seedbed.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
