/** Order files of other platforms: recognised by their column names, previewed, and recorded as sales. */
@NullMarked
@ApplicationModule(
        displayName = "Marketplace",
        allowedDependencies = {"shared", "exchange", "account", "shop", "sales"})
package org.seedbed.marketplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
