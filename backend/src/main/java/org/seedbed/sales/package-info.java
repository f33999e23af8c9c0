/** The one record of money earned, whatever the channel, and its sums by day. */
@NullMarked
@ApplicationModule(
        displayName = "Sales",
        allowedDependencies = {"shared", "exchange", "account", "shop", "order", "order :: terms"})
package org.seedbed.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
