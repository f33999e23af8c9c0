/** What coordinators review: money earned by period, shop, cohort, region and channel, down to the sales behind a figure. */
@NullMarked
@ApplicationModule(
        displayName = "Revenue",
        allowedDependencies = {"shared", "exchange", "account", "cohort", "shop", "sales"})
package org.seedbed.revenue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
